package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Part;

/**
 * A configuration object and what made it.
 *
 * @param object the configuration
 * @param maker code or XML
 */
public record ConfiguredPart(ConfigurationObject object, Maker maker) implements Part {}
