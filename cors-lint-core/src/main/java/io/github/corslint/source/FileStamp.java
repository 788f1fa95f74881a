package io.github.corslint.source;

/**
 * What tells that a file is still the same without reading it.
 *
 * @param size in bytes
 * @param modified when it was last changed, in nanoseconds since 1970, as far as the disk keeps
 *     them
 */
public record FileStamp(long size, long modified) {}
