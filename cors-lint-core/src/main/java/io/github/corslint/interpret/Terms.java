package io.github.corslint.interpret;

/**
 * On what terms an entry is run.
 *
 * @param places where the code stands that ran so far, on this path or another
 * @param sender what else is known of the request
 * @param reach which code is gone into
 */
record Terms(Places places, Sender sender, Reach reach) {}
