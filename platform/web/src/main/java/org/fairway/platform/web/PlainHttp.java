package org.fairway.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Without TLS the server speaks HTTP/1.1 alone. An offer to go on in HTTP/2 ({@code Upgrade: h2c},
 * which Java's own client sends with its first request) would be taken, and the body of that very
 * request would then come without flow control: whatever a slow reader has not read yet lies in
 * memory, all of it (<a href="https://github.com/eclipse-vertx/vert.x/pull/4802">Vert.x 4802</a>).
 * A server may ignore the offer (RFC 9110, section 7.8). HTTP/2 over TLS is not touched.
 */
@ApplicationScoped
class PlainHttp implements HttpServerOptionsCustomizer {

  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
