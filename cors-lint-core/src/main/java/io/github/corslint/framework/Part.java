package io.github.corslint.framework;

/**
 * What a framework remembers of a policy, beyond what the policy answers, so as to combine it with
 * the others of its application. Only the framework that made it looks inside; a {@link
 * WrittenHeader} belongs to all.
 */
public interface Part {}
