package app;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.grpc.protocol.GrpcHeaderNames;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.cors.CorsService;
import com.linecorp.armeria.server.grpc.GrpcService;

final class Services {
  Server any(Object greeter) {
    return Server.builder()
        .service(
            GrpcService.builder().addService(greeter).build(),
            CorsService.builderForAnyOrigin() // want [any-origin-with-credentials]
                .allowCredentials()
                .allowRequestMethods(HttpMethod.POST)
                .allowRequestHeaders(HttpHeaderNames.CONTENT_TYPE, HttpHeaderNames.of("X-GRPC-WEB"))
                .exposeHeaders(GrpcHeaderNames.GRPC_STATUS, GrpcHeaderNames.GRPC_MESSAGE)
                .newDecorator())
        .build();
  }

  Server own(Object greeter) {
    return Server.builder()
        .service(
            GrpcService.builder().addService(greeter).build(),
            CorsService.builder("https://shop.example.com")
                .allowCredentials()
                .allowRequestMethods(HttpMethod.POST)
                .allowRequestHeaders("x-grpc-web", "content-type")
                .newDecorator())
        .build();
  }
}
