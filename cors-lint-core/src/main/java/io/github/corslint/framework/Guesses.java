package io.github.corslint.framework;

import io.github.corslint.model.TrustedOrigin;
import java.util.List;
import java.util.function.Function;

/**
 * Guesses of the origins that code lets in, by the strings that it compares them with. They only
 * lead runs to what stands behind checks.
 *
 * @param each the origins that one string was presumably written to let in
 * @param together further origins to try where none of those got in
 */
public record Guesses(
    Function<TrustedOrigin, List<String>> each,
    Function<List<TrustedOrigin>, List<String>> together) {}
