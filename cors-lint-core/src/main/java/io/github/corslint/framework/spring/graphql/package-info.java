/** The endpoint of Spring GraphQL. */
@NullMarked
package io.github.corslint.framework.spring.graphql;

import org.jspecify.annotations.NullMarked;
