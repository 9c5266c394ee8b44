package org.fairway.platform.tenancy;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Answers for access tokens that Quarkus has verified before, and leaves all others to Quarkus. See
 * {@link VerifiedTokens}.
 */
@ApplicationScoped
class VerifiedTokenIdentities
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {
  private static final int MOST = 2_000;

  private final VerifiedTokens known = new VerifiedTokens(Clock.systemUTC(), MOST);

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the one that verifies. */
  @Override
  public int priority() {
    return SYSTEM_FIRST;
  }

  /** Null, which asks the next provider, for a token that was not verified lately. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    return request.getToken() instanceof AccessTokenCredential token
        ? Uni.createFrom().item(known.find(token.getToken()).orElse(null))
        : Uni.createFrom().nullItem();
  }

  /** Comes after every provider: what arrives here was verified. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
        && identity.getCredential(AccessTokenCredential.class) != null) {
      String text = identity.getCredential(AccessTokenCredential.class).getToken();
      if (known.find(text).isEmpty()) {
        known.keep(text, bare(identity), Instant.ofEpochSecond(token.getExpirationTime()));
      }
    }
    return Uni.createFrom().item(identity);
  }

  /** Without attributes: they belong to the one request that brought the token first. */
  private static SecurityIdentity bare(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .build();
  }
}
