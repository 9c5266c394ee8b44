package org.fairway.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.api.Api;
import org.fairway.local.server.ServerException;

/**
 * Brings a community partner into being as a coordinator does: over the public API of
 * referral-service, which makes its user and its machine client.
 */
public final class PartnerPersonas {
  private static final Duration PROVISIONING_LIMIT = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 250;
  private static final int AGREEMENT_YEARS = 2;

  private final Api referral;
  private final SignIn signIn;

  /**
   * @param referral referral-service, called as a coordinator
   */
  public PartnerPersonas(Api referral, SignIn signIn) {
    this.referral = referral;
    this.signIn = signIn;
  }

  /** A partner that can work: a person who can sign in and a machine client. */
  public record Onboarded(JsonNode partner, Persona person, Persona machine) {
    public String id() {
      return partner.path("id").asText();
    }
  }

  /** Registers a partner, waits for its accounts, and takes over both secrets. */
  public Onboarded onboard(String name, String tenant) {
    String suffix = UUID.randomUUID().toString().substring(0, 8);
    String username = "partner." + tenant.toLowerCase(java.util.Locale.ROOT) + "." + suffix;
    JsonNode made = referral.post("/v1/partners", registration(name, username)).expect(201).json();
    String path = "/v1/partners/" + made.path("id").asText();
    JsonNode partner = awaitAccounts(path);
    JsonNode client =
        referral.post(path + "/credentials", Map.of("for", "CLIENT")).expect(200).json();
    JsonNode user =
        referral
            .post(path + "/credentials", Map.of("for", "USER", "username", username))
            .expect(200)
            .json();
    String password = Personas.password();
    signIn.choosePassword(username, user.path("secret").asText(), password);
    return new Onboarded(
        partner,
        new Persona(Persona.Kind.USER, username, password),
        new Persona(
            Persona.Kind.CLIENT, client.path("clientId").asText(), client.path("secret").asText()));
  }

  private static Map<String, Object> registration(String name, String username) {
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    return Map.of(
        "name",
        name,
        "kind",
        "WOMENS_CENTRE",
        "communitiesServed",
        List.of("REFUGEES", "CARERS"),
        "identifiers",
        List.of(Map.of("scheme", "CHARITY", "value", "1234567")),
        "contactEmail",
        "office@partner.example",
        "agreement",
        Map.of(
            "signedOn", today.toString(),
            "validFrom", today.toString(),
            "validTo", today.plusYears(AGREEMENT_YEARS).toString()),
        "machineClient",
        true,
        "users",
        List.of(Map.of("username", username, "email", username + "@partner.example")));
  }

  private JsonNode awaitAccounts(String path) {
    long deadline = System.nanoTime() + PROVISIONING_LIMIT.toNanos();
    while (true) {
      JsonNode partner = referral.get(path).expect(200).json();
      JsonNode provisioning = partner.path("provisioning");
      if (provisioning.path("state").asText().equals("DONE")) {
        return partner;
      }
      if (System.nanoTime() > deadline) {
        throw new ServerException("the partner's accounts are not made yet: " + provisioning);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while waiting for accounts", e);
    }
  }
}
