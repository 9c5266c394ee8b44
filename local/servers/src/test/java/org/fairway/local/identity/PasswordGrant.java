package org.fairway.local.identity;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;

/** Asks for a token by name and password, which only a client does that a test has made. */
final class PasswordGrant {

  private PasswordGrant() {}

  static HttpResponse<String> ask(String client, String name, String password) throws IOException {
    return new Browser()
        .post(
            RunningStack.realmUrl() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "password",
                "client_id", client,
                "username", name,
                "password", password));
  }
}
