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
 * @param wide of each owner the one with all scopes that it has in any call
 * @param spent tokens of those, which live for a second
 */
record Strangers(
    String tenant,
    String organisation,
    String foreignScope,
    List<String> idle,
    Map<Persona, Persona> wide,
    Map<Persona, String> spent) {

  /**
   * @param owners whose tokens will have expired; all issued now, so that only the first is waited
   *     for
   */
  static Strangers of(String foreignScope, List<String> idle, Set<Persona> owners) {
    Map<Persona, Persona> wide = widened(owners);
    return new Strangers(
        Tokens.newTenant(),
        UUID.randomUUID().toString(),
        foreignScope,
        idle,
        wide,
        wide.values().stream()
            .distinct()
            .collect(Collectors.toUnmodifiableMap(o -> o, o -> Tokens.living(o, 1))));
  }

  /** An attack that its scopes do not matter to gains by more, and fewer tokens are needed. */
  private static Map<Persona, Persona> widened(Set<Persona> owners) {
    return owners.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                owner -> owner,
                owner ->
                    owner.withScopes(
                        owners.stream()
                            .filter(other -> other.withScopes().equals(owner.withScopes()))
                            .flatMap(other -> other.scopes().stream())
                            .toArray(String[]::new))));
  }

  /** The owner with all scopes that it has in any call. */
  Persona wide(Persona owner) {
    return wide.get(owner);
  }

  String expired(Persona persona) {
    String token = spent.get(wide(persona));
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
