package org.fairway.platform.testing;

import java.util.EnumSet;
import java.util.Set;

/** Ways of calling an operation that must not work, and the status each must get. */
enum Attack {
  NO_TOKEN(401),
  EXPIRED(401),
  UNSIGNED(401),
  FORGED_TENANT(401),
  WRONG_AUDIENCE(401),
  WRONG_SCOPE(403),
  WRONG_ROLE(403),
  NO_TENANT(403),
  OTHER_TENANT(404),
  OTHER_ORGANISATION(404);

  private final int status;

  Attack(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** Attacks that make sense for this kind of operation. */
  static Set<Attack> on(Probe probe) {
    EnumSet<Attack> attacks = EnumSet.allOf(Attack.class);
    switch (probe.kind()) {
      case OWN -> attacks.removeAll(EnumSet.of(OTHER_TENANT, OTHER_ORGANISATION));
      case TENANT_ITEM, TENANT_LIST -> attacks.remove(OTHER_ORGANISATION);
      default -> {
        // all of them
      }
    }
    return attacks;
  }

  /** The token of this attack on an operation of {@code owner}; null for none. */
  String token(Persona owner, Strangers strangers) {
    Persona wide = strangers.wide(owner);
    return switch (this) {
      case NO_TOKEN -> null;
      case EXPIRED -> strangers.expired(owner);
      case UNSIGNED -> Tokens.unsigned(owner);
      case FORGED_TENANT -> Tokens.forged(owner, strangers.tenant());
      case WRONG_AUDIENCE -> Tokens.of(owner.withScopes(strangers.foreignScope()));
      case WRONG_SCOPE -> Tokens.of(owner.withScopes(strangers.idleScope(owner)));
      case WRONG_ROLE -> Tokens.of(wide.withRole(strangers.idleRole()));
      case NO_TENANT ->
          Tokens.of(new Persona(null, wide.organisation(), wide.role(), wide.scopes()));
      case OTHER_TENANT -> Tokens.of(wide.inTenant(strangers.tenant()));
      case OTHER_ORGANISATION -> Tokens.of(wide.inOrganisation(strangers.organisation()));
    };
  }
}
