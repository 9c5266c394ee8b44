package org.fairway.platform.tenancy;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the scope out of a verified access token. Exactly one tenant and one organisation, or
 * nothing.
 */
final class TokenScope {
  private TokenScope() {}

  /** The scope, or null when the token does not name exactly one tenant and one organisation. */
  static Scope of(JsonWebToken token, Set<String> roles) {
    String tenant = one(token.getClaim("tenant"));
    String organisation = one(token.getClaim("organisation"));
    if (tenant == null || organisation == null || token.getSubject() == null) {
      return null;
    }
    String client = one(token.getClaim("azp"));
    try {
      return new Scope(
          tenant, organisation, token.getSubject(), client == null ? "" : client, roles);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String one(Object claim) {
    if (claim instanceof JsonArray list && list.size() == 1) {
      return one(list.get(0));
    }
    if (claim instanceof JsonString text) {
      return text.getString();
    }
    if (claim instanceof JsonValue || claim == null) {
      return null;
    }
    return claim instanceof String text ? text : null;
  }
}
