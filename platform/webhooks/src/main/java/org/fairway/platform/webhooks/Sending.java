package org.fairway.platform.webhooks;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** The one {@link HttpSender} of the service, with the trust and the names of the machine. */
@ApplicationScoped
class Sending {
  private final TimedLookup names;
  private final HttpSender http;

  Sending(WebhooksConfig config) throws NoSuchAlgorithmException {
    TargetRules rules = new TargetRules(config.localTargets());
    this.names = new TimedLookup(InetAddress::getAllByName, config.timeout());
    this.http =
        new HttpSender(new VettedNames(names, rules), SSLContext.getDefault(), config.timeout());
  }

  Answer send(URI target, Map<String, String> headers, byte[] body) {
    return http.send(target, headers, body);
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
    names.close();
  }
}
