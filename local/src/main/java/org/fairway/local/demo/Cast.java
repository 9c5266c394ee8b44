package org.fairway.local.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;
import org.fairway.local.cli.Wallet;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.Scopes;
import org.fairway.local.identity.SignIn;

/** Who takes part in the demo, each with a real token. */
final class Cast {
  /** The Black Country ICS, where all of it happens. */
  static final String HERE = "QUA";

  /** Cheshire and Merseyside, which must not see any of it. */
  static final String ELSEWHERE = "QYG";

  /** The Dudley Group NHS Foundation Trust. */
  static final String TRUST = "RNA";

  private final Wallet wallet;
  private final Map<String, Supplier<String>> tokens = new HashMap<>();

  Cast(Wallet wallet) {
    this.wallet = wallet;
  }

  /** A service as a member of staff of an ICS calls it. */
  Api as(String tenant, String role, Service service) {
    return new Api(
        service.url(),
        tokens.computeIfAbsent(
            tenant + " " + role,
            key -> new FreshToken(() -> wallet.token(tenant, role, Optional.empty()))));
  }

  /** A service as the persona calls it. */
  Api as(Persona persona, Service service) {
    String scopes = persona.kind() == Persona.Kind.USER ? Scopes.PEOPLE : Scopes.PARTNER_MACHINE;
    return new Api(
        service.url(),
        tokens.computeIfAbsent(
            persona.name(), key -> new FreshToken(() -> wallet.signIn().token(persona, scopes))));
  }

  /** A service as somebody without a token calls it. */
  Api asNobody(Service service) {
    return new Api(service.url(), null);
  }

  SignIn signIn() {
    return wallet.signIn();
  }
}
