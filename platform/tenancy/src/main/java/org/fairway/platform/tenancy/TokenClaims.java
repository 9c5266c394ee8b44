package org.fairway.platform.tenancy;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/**
 * What a verified access token says, as the first wall asks for it; read once for a token that is
 * remembered.
 *
 * @param scope null when the token does not name exactly one tenant and one organisation
 * @param scopes OAuth scopes
 * @param issuedAt to the second
 */
record TokenClaims(Scope scope, Set<String> scopes, Instant issuedAt) {
  static final String ATTRIBUTE = TokenClaims.class.getName();

  /** Those of the identity, or null when it is of no access token. */
  static TokenClaims of(SecurityIdentity identity) {
    TokenClaims known = identity.getAttribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    return identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
            && !identity.isAnonymous()
        ? read(token, identity.getRoles())
        : null;
  }

  static TokenClaims read(OidcJwtCallerPrincipal token, Set<String> roles) {
    Object scopes = token.getClaim("scope");
    return new TokenClaims(
        TokenScope.of(token, roles),
        scopes == null ? Set.of() : Set.copyOf(Arrays.asList(scopes.toString().split(" "))),
        Instant.ofEpochSecond(token.getIssuedAtTime()));
  }
}
