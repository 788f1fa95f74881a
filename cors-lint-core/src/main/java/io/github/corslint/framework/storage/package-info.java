/** CORS rules that applications set up for buckets of object stores. */
@NullMarked
package io.github.corslint.framework.storage;

import org.jspecify.annotations.NullMarked;
