package io.github.corslint.suppress;

/**
 * A comment of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last one
 * @param content what it says, without delimiters
 */
record Comment(int start, int end, String content) {}
