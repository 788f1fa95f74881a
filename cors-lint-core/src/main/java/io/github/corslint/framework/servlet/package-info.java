/** CORS filters that servlet containers and libraries ship, configured by init parameters. */
@NullMarked
package io.github.corslint.framework.servlet;

import org.jspecify.annotations.NullMarked;
