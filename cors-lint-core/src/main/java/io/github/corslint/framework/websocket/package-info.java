/** Jakarta WebSocket: endpoints of a servlet container. */
@NullMarked
package io.github.corslint.framework.websocket;

import org.jspecify.annotations.NullMarked;
