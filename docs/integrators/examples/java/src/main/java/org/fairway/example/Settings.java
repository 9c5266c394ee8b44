package org.fairway.example;

import java.net.URI;
import java.util.Map;
import org.fairway.client.ClientCredentials;

/** Where the suite is and who we are, from the environment ({@code ./fairway credentials}). */
record Settings(Map<String, String> environment) {

  String get(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(name + " is not set; try: eval \"$(./fairway credentials)\"");
    }
    return value;
  }

  /** Tokens of the client whose id and secret are in variables that begin with the name. */
  ClientCredentials credentials(String name, String scopes) {
    return new ClientCredentials(
        URI.create(get("FAIRWAY_TOKEN_ENDPOINT")),
        get(name + "_CLIENT_ID"),
        get(name + "_CLIENT_SECRET"),
        scopes);
  }
}
