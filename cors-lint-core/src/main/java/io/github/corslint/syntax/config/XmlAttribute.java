package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;

/**
 * One attribute of an element.
 *
 * @param name without its prefix
 * @param namespace the URI of its prefix; empty when it has none
 * @param value with entities and character references resolved
 * @param nameAt where the name is written
 * @param valueAt where the value is written, without the quotes
 */
public record XmlAttribute(
    String name, String namespace, String value, Location nameAt, Location valueAt) {}
