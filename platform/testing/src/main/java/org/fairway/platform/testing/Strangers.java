package org.fairway.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Those who must not get in.
 *
 * @param tenant a tenant that exists beside the owner's
 * @param organisation another organisation of the owner's tenant
 * @param foreignScope a scope of another service, so that the token has another audience
 * @param idle scopes of this service: of each owner there is one among them that it does not carry
 * @param spent tokens of the owners that live for a second
 */
record Strangers(
    String tenant,
    String organisation,
    String foreignScope,
    List<String> idle,
    Map<Persona, String> spent) {

  /**
   * @param owners whose tokens will have expired; all issued now, so that only the first is waited
   *     for
   */
  static Strangers of(String foreignScope, List<String> idle, Set<Persona> owners) {
    return new Strangers(
        Tokens.newTenant(),
        UUID.randomUUID().toString(),
        foreignScope,
        idle,
        owners.stream().collect(Collectors.toUnmodifiableMap(o -> o, o -> Tokens.living(o, 1))));
  }

  String expired(Persona persona) {
    String token = spent.get(persona);
    Tokens.awaitExpiry(token);
    return token;
  }

  /** A scope of the service that the owner's call does not rest on. */
  String idleScope(Persona owner) {
    return idle.stream()
        .filter(scope -> !owner.scopes().contains(scope))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the owner of a probe carries just the scope of its operation, and all of "
                        + idle));
  }

  /** A role that no operation is open to. */
  String idleRole() {
    return "offline_access";
  }
}
