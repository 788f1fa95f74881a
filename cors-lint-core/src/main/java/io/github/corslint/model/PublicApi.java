package io.github.corslint.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Others may build on this type and its public members, except those that are {@link Internal}:
 * they stay, in source and in class files, for as long as the major version does. Everything
 * without this annotation is internal and may change at any time. {@code docs/API.md} is the guide.
 *
 * <p>An annotation of our own and not that of API Guardian, because japicmp, which compares
 * releases, selects by the type of an annotation and not by its values.
 */
@PublicApi
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicApi {}
