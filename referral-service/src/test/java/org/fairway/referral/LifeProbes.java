package org.fairway.referral;

import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.referral.referral.RoutedApiTest;

/** How the isolation matrix calls what is done with referrals after they were sent. */
final class LifeProbes {

  private static final List<String> REFERRERS = List.of("provide-info", "submit", "cancel");

  private final Persona partner;
  private final Persona team;

  LifeProbes(Persona partner) {
    this.partner = partner;
    this.team = Api.coordinator(partner.tenant());
  }

  Stream<Probe> all() {
    return Stream.of(moves(), handling(), subStatuses(), casework(), work(), routes())
        .flatMap(p -> p);
  }

  private Persona writes() {
    return Persona.ofTenant(partner.tenant(), "coordinator", "referrals:write");
  }

  private Persona reads() {
    return Persona.ofTenant(partner.tenant(), "coordinator", "referrals:read");
  }

  private Probe move(String operation, String verb, String... before) {
    Persona owner = REFERRERS.contains(verb) ? partner.withScopes("referrals:write") : writes();
    return Probe.of(operation, "POST", after(before) + "/" + verb, Kind.ITEM, owner)
        .body(Casefile.bodyOf(verb))
        .ifMatch("\"v" + (before.length + 1) + "\"");
  }

  /** A referral that was sent and then moved so. */
  private String after(String... verbs) {
    String referral = Api.submitted(partner);
    for (String verb : verbs) {
      Persona who = REFERRERS.contains(verb) ? partner : team;
      change(who, referral, verb, Casefile.bodyOf(verb)).statusCode(200);
    }
    return referral;
  }

  private Stream<Probe> moves() {
    return Stream.of(
        move("requestReferralInfo", "request-info", "acknowledge"),
        move("provideReferralInfo", "provide-info", "acknowledge", "request-info"),
        move("waitlistReferral", "waitlist", "acknowledge"),
        move("redirectReferral", "redirect", "acknowledge"),
        move("startReferral", "start", "acknowledge", "accept"),
        move("completeReferral", "complete", "acknowledge", "accept", "start"),
        move("endReferralWithoutContact", "no-contact", "acknowledge", "accept"),
        move("reopenReferral", "reopen", "decline"),
        move("enterReferralInError", "enter-in-error"));
  }

  /** An employer, and the two referrals that it has and might have. */
  private Stream<Probe> routes() {
    Persona employer = Persona.of(partner.tenant(), "RNA", "employer", "referrals:read");
    String routed = RoutedApiTest.shared(partner, "RNA");
    change(team, routed, "route", "{\"employer\": \"RNA\"}").statusCode(200);
    String one = "/v1/routed-referrals/" + Casefile.idOf(routed);
    return Stream.of(
        Probe.of(
                "routeReferral",
                "POST",
                RoutedApiTest.shared(partner, "RNA") + "/route",
                Kind.ITEM,
                writes())
            .body("{\"employer\": \"RNA\"}")
            .ifMatch("\"v3\""),
        Probe.of("listRoutedReferrals", "GET", "/v1/routed-referrals", Kind.LIST, employer)
            .marker(Casefile.idOf(routed)),
        Probe.of("getRoutedReferral", "GET", one, Kind.ITEM, employer));
  }

  private Stream<Probe> handling() {
    Casefile.caseworker(team, 50);
    String self = Casefile.subject(team);
    String assign = "{\"caseworker\": \"" + self + "\"}";
    String carried = after();
    change(team, carried, "assign", assign).statusCode(200);
    String completed = after("acknowledge", "accept", "start", "complete");
    String found = "{\"result\": \"NOT_KNOWN\", \"foundOn\": \"" + Casefile.today() + "\"}";
    return Stream.of(
        Probe.of(
                "changeReferral",
                "PATCH",
                after(),
                Kind.ITEM,
                partner.withScopes("referrals:write"))
            .body("{\"pathwayType\": \"SWAP\"}")
            .header("Content-Type", "application/merge-patch+json")
            .ifMatch("\"v1\""),
        Probe.of(
                "discardReferral",
                "DELETE",
                Api.draft(partner, Api.person(partner)),
                Kind.ITEM,
                partner.withScopes("referrals:write"))
            .ifMatch("\"v0\""),
        Probe.of("assignReferral", "POST", after() + "/assign", Kind.ITEM, writes())
            .body(assign)
            .ifMatch("\"v1\""),
        Probe.of("unassignReferral", "POST", carried + "/unassign", Kind.ITEM, writes())
            .body("{}")
            .ifMatch("\"v2\""),
        Probe.of("listAssignments", "GET", carried + "/assignments", Kind.ITEM, reads()),
        Probe.of(
                "recordSustainedCheck",
                "PUT",
                completed + "/sustained-checks/13",
                Kind.ITEM,
                writes())
            .body(found)
            .ifMatch("\"v5\""),
        Probe.of("putCaseworker", "PUT", "/v1/caseworkers/somebody", Kind.OWN, writes())
            .body(Casefile.caseworkerJson(3)),
        Probe.of("listCaseworkers", "GET", "/v1/caseworkers", Kind.TENANT_LIST, reads())
            .marker(self));
  }

  private String subStatus(String code) {
    String body =
        "{\"status\": \"SUBMITTED\", \"code\": \"%s\", \"label\": \"Some label\"}".formatted(code);
    return creating(team).body(body).post("/v1/sub-statuses").then().extract().path("id");
  }

  private Stream<Probe> subStatuses() {
    String kept = subStatus("KEPT");
    String path = "/v1/sub-statuses/";
    return Stream.of(
        Probe.of("setReferralSubStatus", "POST", after() + "/sub-status", Kind.ITEM, writes())
            .body("{\"subStatus\": \"KEPT\"}")
            .ifMatch("\"v1\""),
        Probe.of("listSubStatuses", "GET", "/v1/sub-statuses", Kind.TENANT_LIST, reads())
            .marker(kept),
        Probe.of("getSubStatus", "GET", path + kept, Kind.TENANT_ITEM, reads()),
        Probe.of("addSubStatus", "POST", "/v1/sub-statuses", Kind.OWN, writes())
            .body("{\"status\": \"SUBMITTED\", \"code\": \"NEW\", \"label\": \"Some label\"}"),
        Probe.of(
                "retireSubStatus",
                "POST",
                path + subStatus("OLD") + "/retire",
                Kind.TENANT_ITEM,
                writes())
            .ifMatch("\"v0\""),
        Probe.of("listReferralReasons", "GET", "/v1/referral-reasons", Kind.OWN, reads()));
  }

  private String made(String referral, String part, String body) {
    return creating(team)
        .body(body)
        .post(referral + "/" + part)
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  private Stream<Probe> casework() {
    String referral = after();
    String note = "{\"text\": \"Has a bus pass\"}";
    String contact =
        "{\"channel\": \"TEXT\", \"result\": \"REACHED\", \"attemptedAt\": \"2026-01-05T10:00:00Z\"}";
    String booking =
        "{\"kind\": \"REVIEW\", \"startsAt\": \"%s\", \"minutes\": 30}"
            .formatted(Instant.now().minusSeconds(60));
    String appointment = made(referral, "appointments", booking);
    return Stream.of(
        Probe.of("listTimeline", "GET", referral + "/timeline", Kind.ITEM, reads()),
        Probe.of("addReferralNote", "POST", referral + "/notes", Kind.ITEM, writes()).body(note),
        Probe.of("getReferralNote", "GET", made(referral, "notes", note), Kind.ITEM, reads()),
        Probe.of("recordContact", "POST", referral + "/contacts", Kind.ITEM, writes())
            .body(contact),
        Probe.of("getContact", "GET", made(referral, "contacts", contact), Kind.ITEM, reads()),
        Probe.of("bookAppointment", "POST", referral + "/appointments", Kind.ITEM, writes())
            .body(booking),
        Probe.of("getAppointment", "GET", appointment, Kind.ITEM, reads()),
        Probe.of("recordAttendance", "POST", appointment + "/attendance", Kind.ITEM, writes())
            .body("{\"state\": \"ATTENDED\"}")
            .ifMatch("\"v0\""));
  }

  private Stream<Probe> work() {
    String late = after();
    Casefile.hurry(late, "ACKNOWLEDGE", "due_at");
    return Stream.of(
        Probe.of("listClocks", "GET", late + "/clocks", Kind.ITEM, reads()),
        Probe.of("listWork", "GET", "/v1/worklist", Kind.LIST, reads()).marker(Casefile.idOf(late)),
        Probe.of("countWork", "GET", "/v1/worklist/counts", Kind.OWN, reads()));
  }
}
