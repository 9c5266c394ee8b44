package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** Gives out fresh secrets of a partner's accounts. The old secret ends with it. */
@ApplicationScoped
public class PartnerCredentials {

  private final CredentialRules rules;
  private final KeycloakSecrets keycloak;

  PartnerCredentials(CredentialRules rules, KeycloakSecrets keycloak) {
    this.rules = rules;
    this.keycloak = keycloak;
  }

  /**
   * Secret of the partner's machine client; 409 while the accounts are not ready, 503 without
   * Keycloak.
   */
  public Credential forClient(UUID partner) {
    String clientId = rules.clientOf(partner);
    return asked(() -> keycloak.freshSecret(clientId));
  }

  /** Password of one of the partner's users; 422 for a name that is none of its users. */
  public Credential forUser(UUID partner, String username) {
    rules.checkUser(partner, username);
    return asked(() -> keycloak.freshPassword(username));
  }

  private static Credential asked(Supplier<Credential> question) {
    try {
      return question.get();
    } catch (WebApplicationException e) {
      throw new ProblemException(ProblemType.UPSTREAM_FAILED, "Keycloak gave no new secret.");
    } catch (ProcessingException e) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "Keycloak cannot be reached; try again.");
    }
  }
}
