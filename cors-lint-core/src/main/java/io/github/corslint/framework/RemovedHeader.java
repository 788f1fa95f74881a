package io.github.corslint.framework;

/** Code that takes back, whoever asks, what others have written about who gets in. */
public record RemovedHeader() implements Part {}
