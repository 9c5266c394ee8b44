package org.fairway.bench.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.local.api.Api;
import org.fairway.local.identity.PartnerPersonas;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.KeycloakAdmin;

/** Those who take part, made through the public API: a partner with a machine, and its people. */
public final class Cast {
  private static final String TENANT = "QUA";
  private static final String COORDINATOR = "bench-coordinator";
  private static final String SCOPES =
      "partners:read partners:write people:read people:write referrals:read referrals:write";
  private static final List<String> PURPOSES = List.of("REFERRAL", "SHARE_OUTCOME_WITH_REFERRER");

  private final SignIn signIn;
  private final String url;
  private final Persona machine;

  /** Registers the partner at a running referral-service. */
  public Cast(Servers servers, RunningService referral) {
    this.signIn = new SignIn(servers.realmUrl());
    this.url = referral.url();
    KeycloakAdmin admin = servers.admin();
    String id =
        admin.createMachineClient(
            COORDINATOR,
            Map.of("tenant", List.of(TENANT), "organisation", List.of(TENANT)),
            List.of("coordinator"),
            List.of(SCOPES.split(" ")));
    Persona coordinator = new Persona(Persona.Kind.CLIENT, COORDINATOR, admin.clientSecret(id));
    String token = signIn.token(coordinator, SCOPES);
    this.machine =
        new PartnerPersonas(new Api(url, () -> token), signIn)
            .onboard("Example Women's Centre", TENANT)
            .machine();
  }

  private Cast(SignIn signIn, String url, Persona machine) {
    this.signIn = signIn;
    this.url = url;
    this.machine = machine;
  }

  /** The same after the service has been started anew. */
  public Cast at(RunningService referral) {
    return new Cast(signIn, referral.url(), machine);
  }

  /** A new access token of the partner's machine: good for five minutes. */
  public String token() {
    return signIn.token(machine, "people:read people:write referrals:read referrals:write");
  }

  /** Ids of new people who consent to be referred. */
  public List<String> people(int count) {
    String token = token();
    Api api = new Api(url, () -> token);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = api.post("/v1/people", person(i)).expect(201).json().path("id").asText();
      PURPOSES.forEach(
          purpose -> api.post("/v1/people/" + id + "/consents", consent(purpose)).expect(201));
      ids.add(id);
    }
    return ids;
  }

  private static Map<String, Object> person(int number) {
    InventedPerson person = InventedPerson.of(number);
    return Map.of(
        "givenName", person.given(),
        "familyName", person.family(),
        "dateOfBirth", person.born().toString(),
        "contact", Map.of("email", person.email(), "preferred", "VIA_PARTNER"),
        "lsoa21", "E01009719",
        "priorityGroups", List.of("NEET"),
        "languages", List.of("en"));
  }

  private static Map<String, Object> consent(String purpose) {
    return Map.of(
        "purpose",
        purpose,
        "recipients",
        List.of(TENANT),
        "wordingVersion",
        "2026-04",
        "givenBy",
        "PERSON_IN_WRITING",
        "givenAt",
        Instant.now().minusSeconds(60).toString());
  }
}
