/** Results of Struts that are nothing but headers. */
@NullMarked
package io.github.corslint.framework.struts;

import org.jspecify.annotations.NullMarked;
