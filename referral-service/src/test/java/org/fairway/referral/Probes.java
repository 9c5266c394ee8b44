package org.fairway.referral;

import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.draftJson;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.referral.person.PersonProbes;
import org.fairway.referral.referral.PathwayEvents;
import org.fairway.referral.referral.PathwayEvents.Sent;

/** How each operation is called so that it answers, in a tenant of its own. */
final class Probes {
  private final String tenant;
  private final Persona partner;
  private final String id;

  Probes(String tenant) {
    this.tenant = tenant;
    this.partner = registered(tenant);
    this.id = partner.organisation();
  }

  /** Of all operations that need a token, but {@link #readingPartners}. */
  List<Probe> all() {
    return Stream.of(
            partners(),
            people(),
            PersonProbes.of(partner),
            referrals(),
            operations(),
            new PartnerProbes(tenant, partner).all(),
            new LifeProbes(registered(tenant)).all(),
            new RightsProbes(tenant, partner).all(),
            new WebhookProbes(partner).all())
        .flatMap(probes -> probes)
        .toList();
  }

  private Persona partner(String scope) {
    return partner.withScopes(scope);
  }

  private Persona coordinator(String scope) {
    return Persona.ofTenant(tenant, "coordinator", scope);
  }

  private Persona privacy(String scope) {
    return Persona.ofTenant(tenant, "privacy", scope);
  }

  private Persona operator() {
    return Persona.ofTenant(tenant, "operator", "referral:operate");
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Probe move(String operation, Persona owner, String verb, int version, String reason) {
    String referral = readyFor(verb);
    return Probe.of(operation, "POST", referral + "/" + verb, Kind.ITEM, owner)
        .body(reason == null ? "{}" : "{\"reason\": \"" + reason + "\"}")
        .ifMatch("\"v" + version + "\"");
  }

  private String readyFor(String verb) {
    if (verb.equals("submit")) {
      String person = Api.person(partner);
      Api.consent(partner, person, "REFERRAL");
      return Api.draft(partner, person);
    }
    if (verb.equals("withdraw")) {
      return Api.accepted(partner);
    }
    String referral = Api.submitted(partner);
    if (verb.equals("accept")) {
      Calls.change(Api.coordinator(tenant), referral, "acknowledge", null).statusCode(200);
    }
    return referral;
  }

  private Stream<Probe> partners() {
    String other = registered(tenant).organisation();
    String third = registered(tenant).organisation();
    Calls.change(Api.coordinator(tenant), "/v1/partners/" + third, "suspend", null).statusCode(200);
    String path = "/v1/partners/";
    return Stream.of(
        Probe.of("registerPartner", "POST", "/v1/partners", Kind.OWN, coordinator("partners:write"))
            .body(partnerJson("2099-03-31")),
        Probe.of(
                "suspendPartner",
                "POST",
                path + other + "/suspend",
                Kind.ITEM,
                coordinator("partners:write"))
            .ifMatch("\"v0\""),
        Probe.of(
                "reinstatePartner",
                "POST",
                path + third + "/reinstate",
                Kind.ITEM,
                coordinator("partners:write"))
            .ifMatch("\"v1\""),
        Probe.of(
                "issueCredential",
                "POST",
                path + withClient() + "/credentials",
                Kind.ITEM,
                coordinator("partners:write"))
            .body("{\"for\": \"CLIENT\"}"));
  }

  private String withClient() {
    String json =
        partnerJson("2099-03-31").replace("\"machineClient\": false", "\"machineClient\": true");
    String made = registered(tenant, json).organisation();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                "DONE"
                    .equals(
                        as(Api.coordinator(tenant))
                            .get("/v1/partners/" + made)
                            .path("provisioning.state")));
    return made;
  }

  private Stream<Probe> people() {
    String person = Api.person(partner);
    String consent = Api.consent(partner, person, "CONTACT");
    String answers =
        "{\"ethnicCode\": \"J\", \"ethnicCodeSystem\": \"NHS-2001\", \"disability\": \"UNKNOWN\","
            + " \"sex\": \"FEMALE\", \"ageBand\": \"20-24\"}";
    as(partner).body(answers).put(person + "/equality").then().statusCode(204);
    return Stream.of(
        Probe.of("addPerson", "POST", "/v1/people", Kind.OWN, partner("people:write"))
            .body(personJson()),
        Probe.of("listPeople", "GET", "/v1/people?limit=100", Kind.LIST, partner("people:read"))
            .marker(idOf(person)),
        Probe.of("getPerson", "GET", person, Kind.ITEM, partner("people:read")),
        Probe.of("changePerson", "PATCH", Api.person(partner), Kind.ITEM, partner("people:write"))
            .body("{\"lsoa21\": null}")
            .header("Content-Type", "application/merge-patch+json")
            .ifMatch("\"v0\""),
        Probe.of("giveConsent", "POST", person + "/consents", Kind.ITEM, partner("people:write"))
            .body(consentJson("CONTACT")),
        Probe.of("listConsents", "GET", person + "/consents", Kind.ITEM, partner("people:read")),
        Probe.of("getConsent", "GET", consent, Kind.ITEM, partner("people:read")),
        Probe.of(
                "withdrawConsent",
                "POST",
                consent + "/withdraw",
                Kind.ITEM,
                partner("people:write"))
            .ifMatch("\"v0\""),
        Probe.of(
                "recordEquality", "PUT", person + "/equality", Kind.ITEM, partner("equality:write"))
            .body(answers),
        Probe.of("getEquality", "GET", person + "/equality", Kind.ITEM, privacy("equality:read")));
  }

  private Stream<Probe> referrals() {
    String referral = Api.submitted(partner);
    Persona coordinator = coordinator("referrals:write");
    return Stream.of(
        Probe.of("draftReferral", "POST", "/v1/referrals", Kind.OWN, partner("referrals:write"))
            .body(draftJson(Api.person(partner))),
        Probe.of("listReferrals", "GET", "/v1/referrals", Kind.LIST, partner("referrals:read"))
            .marker(idOf(referral)),
        Probe.of("getReferral", "GET", referral, Kind.ITEM, partner("referrals:read")),
        move("submitReferral", partner("referrals:write"), "submit", 0, null),
        move("cancelReferral", partner("referrals:write"), "cancel", 1, "MISTAKEN"),
        move("acknowledgeReferral", coordinator, "acknowledge", 1, null),
        move("declineReferral", coordinator, "decline", 1, "NO_CAPACITY"),
        move("acceptReferral", coordinator, "accept", 2, null),
        move("withdrawReferral", coordinator, "withdraw", 3, "MOVED_AWAY"));
  }

  /** A message that could not be taken, and whose cause was mended since. */
  private String deadLetter() {
    Sent sound = PathwayEvents.employed("/v1/referrals/" + UUID.randomUUID());
    PathwayEvents.send(tenant, new Sent(sound.id(), sound.type(), sound.key(), "[]"));
    String row = "from dead_letter where event_id = '" + sound.id() + "'";
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> TestDatabase.value("select count(*) " + row).equals("1"));
    TestDatabase.execute(
        "update dead_letter set payload = convert_to('"
            + sound.payload()
            + "', 'UTF8') where event_id = '"
            + sound.id()
            + "'");
    return TestDatabase.value("select id " + row);
  }

  private Stream<Probe> operations() {
    String letter = deadLetter();
    return Stream.of(
        Probe.of("listDeadLetters", "GET", "/v1/dead-letters", Kind.TENANT_LIST, operator())
            .marker(letter),
        Probe.of(
            "getDeadLetter", "GET", "/v1/dead-letters/" + letter, Kind.TENANT_ITEM, operator()),
        Probe.of(
                "replayDeadLetter",
                "POST",
                "/v1/dead-letters/" + letter + "/replay",
                Kind.TENANT_ITEM,
                operator())
            .ifMatch("\"v0\""),
        Probe.of("getSearchTerms", "GET", "/v1/search-terms", Kind.OWN, operator()),
        Probe.of("renewSearchTerms", "POST", "/v1/search-terms/renew", Kind.OWN, operator())
            .body("{}"),
        Probe.of("listAudit", "GET", "/v1/audit", Kind.OWN, privacy("referral:operate")),
        Probe.of("verifyAudit", "GET", "/v1/audit/verify", Kind.OWN, privacy("referral:operate")));
  }

  Stream<Probe> readingPartners() {
    return Stream.of(
        Probe.of("listPartners", "GET", "/v1/partners", Kind.LIST, partner("partners:read"))
            .marker(id),
        Probe.of("getPartner", "GET", "/v1/partners/" + id, Kind.ITEM, partner("partners:read")),
        Probe.of(
            "listAgreements",
            "GET",
            "/v1/partners/" + id + "/agreements",
            Kind.ITEM,
            partner("partners:read")));
  }

  /** Of the operations that need no token. */
  Stream<Probe> open() {
    String token = tenant + "." + "A".repeat(43);
    return Stream.of(
        Probe.of("listServices", "GET", "/services", Kind.OWN, null),
        Probe.of("getService", "GET", "/services/" + UUID.randomUUID(), Kind.OWN, null),
        Probe.of("getDirectory", "GET", "/", Kind.OWN, null),
        Probe.of("openStatusLink", "POST", "/v1/status-links/open", Kind.OWN, null)
            .body("{\"token\": \"%s\"}".formatted(token)),
        byLink("withdrawConsentByLink", "withdraw-consent", token, ", \"purpose\": \"CONTACT\""),
        byLink("answerByLink", "answer", token, ", \"answer\": \"Monday mornings\""),
        byLink("withdrawReferralByLink", "withdraw-referral", token, ""),
        byLink(
            "changeContactByLink",
            "change-contact",
            token,
            ", \"contact\": {\"preferred\": \"EMAIL\"}"));
  }

  private static Probe byLink(String operation, String verb, String token, String more) {
    return Probe.of(operation, "POST", "/v1/status-links/" + verb, Kind.OWN, null)
        .body("{\"token\": \"%s\"%s}".formatted(token, more));
  }
}
