package org.fairway.platform.tenancy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Answers for access tokens that Quarkus has verified before, and leaves all others to Quarkus. See
 * {@link VerifiedTokens}.
 */
@ApplicationScoped
class VerifiedTokenIdentities implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
  private static final String SCHEME = "Bearer ";
  private static final int MOST = 2_000;

  private final VerifiedTokens known = new VerifiedTokens(Clock.systemUTC(), MOST);
  private final Counter remembered;

  VerifiedTokenIdentities(MeterRegistry registry) {
    remembered =
        Counter.builder("fairway.tokens.remembered")
            .description("Requests whose token was verified within the last minute")
            .register(registry);
  }

  /** Before the one that verifies. */
  @Override
  public int getPriority() {
    return 2 * DEFAULT_PRIORITY;
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(TokenAuthenticationRequest.class);
  }

  /** Null, which asks the next mechanism, for a token that was not verified lately. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager manager) {
    String given = context.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (given == null || !given.startsWith(SCHEME)) {
      return Uni.createFrom().nullItem();
    }
    SecurityIdentity identity = known.find(given.substring(SCHEME.length())).orElse(null);
    if (identity != null) {
      remembered.increment();
    }
    return Uni.createFrom().item(identity);
  }

  /** What is refused is refused by the one that verifies. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
  }

  /** What arrives here was verified. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token
        && identity.getCredential(AccessTokenCredential.class) != null) {
      String text = identity.getCredential(AccessTokenCredential.class).getToken();
      known.keep(text, bare(identity, token), Instant.ofEpochSecond(token.getExpirationTime()));
    }
    return Uni.createFrom().item(identity);
  }

  /** Without the attributes: they belong to the one request that brought the token first. */
  private static SecurityIdentity bare(SecurityIdentity identity, OidcJwtCallerPrincipal token) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .addAttribute(TokenClaims.ATTRIBUTE, TokenClaims.read(token, identity.getRoles()))
        .build();
  }
}
