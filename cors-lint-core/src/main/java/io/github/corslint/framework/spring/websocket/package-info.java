/** Handshakes of WebSockets and SockJS, and what decides about them. */
@NullMarked
package io.github.corslint.framework.spring.websocket;

import org.jspecify.annotations.NullMarked;
