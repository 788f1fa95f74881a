package io.github.corslint.framework;

import io.github.corslint.interpret.Entry;

/**
 * How it came that a configuration object was made.
 *
 * @param entry the code that was run
 * @param certain whether that code has but one way, so that it always makes the object like this
 */
public record Setup(Entry entry, boolean certain) {}
