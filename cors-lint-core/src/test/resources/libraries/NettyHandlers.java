package app;

import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS;
import static io.netty.handler.codec.http.HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;

class EchoHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.EMPTY_BUFFER);
    response.headers().set(ACCESS_CONTROL_ALLOW_ORIGIN, request.headers().get(HttpHeaderNames.ORIGIN)); // want [reflected-origin]
    response.headers().set(ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    ctx.writeAndFlush(response);
  }
}

class StarHandler extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof HttpRequest) {
      FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
      response.headers().set(HttpHeaders.Names.ACCESS_CONTROL_ALLOW_ORIGIN, "*"); // want [wildcard-origin]
      ctx.writeAndFlush(response);
    }
  }
}

class WriteHandler extends ChannelOutboundHandlerAdapter {
  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
    if (message instanceof HttpResponse) {
      HttpResponse response = (HttpResponse) message;
      response.headers().add("Access-Control-Allow-Origin", "*"); // want [wildcard-with-credentials]
      response.headers().add("Access-Control-Allow-Credentials", true);
    }
    super.write(ctx, message, promise);
  }
}

class PrefixHandler extends ChannelInboundHandlerAdapter {
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    FullHttpRequest request = (FullHttpRequest) message;
    String origin = request.headers().get("Origin");
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    if (origin != null && origin.startsWith("https://shop.example.com")) { // want [weak-origin-check]
      response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
    ctx.writeAndFlush(response);
  }
}

class ListedHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Set<String> TRUSTED = Set.of("https://shop.example.com");

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    String origin = request.headers().get(HttpHeaderNames.ORIGIN);
    if (TRUSTED.contains(origin)) {
      response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
      response.headers().set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
      response.headers().set(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
    }
    ctx.writeAndFlush(response);
  }
}

class Reply {
  private final HttpHeaders headers = new DefaultHttpHeaders();

  void header(String name, Object value) {
    headers.set(name, value); // want [wildcard-origin]
  }

  void send(ChannelHandlerContext ctx) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
    response.headers().add(headers);
    ctx.writeAndFlush(response);
  }
}

class FileHandler {
  void handle(ChannelHandlerContext ctx, Reply reply) {
    reply.header("Access-Control-Allow-Origin", "*");
    reply.send(ctx);
  }
}

class Replies {
  static void send(ChannelHandlerContext ctx, HttpResponseStatus status) {
    send(ctx, status, status.reasonPhrase());
  }

  static void send(ChannelHandlerContext ctx, HttpResponseStatus status, String text) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
    response.headers().set(ACCESS_CONTROL_ALLOW_ORIGIN, "*"); // want [wildcard-origin]
    ctx.writeAndFlush(response);
  }

  static void send(ChannelHandlerContext ctx, int status, String text) {
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
    response.headers().set(ACCESS_CONTROL_ALLOW_ORIGIN, "*"); // want [wildcard-origin]
    ctx.writeAndFlush(response);
  }
}
