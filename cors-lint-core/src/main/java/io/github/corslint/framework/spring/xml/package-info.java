/** Spring's configuration in XML. */
@NullMarked
package io.github.corslint.framework.spring.xml;

import org.jspecify.annotations.NullMarked;
