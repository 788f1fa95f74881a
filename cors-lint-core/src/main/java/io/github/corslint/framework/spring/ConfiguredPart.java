package io.github.corslint.framework.spring;

import io.github.corslint.framework.Part;

/**
 * A configuration object and what made it.
 *
 * @param object the configuration
 * @param maker code or XML
 */
record ConfiguredPart(ConfigurationObject object, Maker maker) implements Part {}
