package org.fairway.referral.person;

import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.referral.Api;
import org.fairway.referral.common.Moment;

/** How the isolation matrix calls what hangs on a person. */
public final class PersonProbes {
  private static final String OFFENCE = "{\"situations\": [\"NOT_SAID\"], \"basis\": \"CONSENT\"}";

  private PersonProbes() {}

  public static Stream<Probe> of(Persona partner) {
    return Stream.of(
            objections(partner),
            offences(partner),
            duplicates(partner),
            links(partner),
            selves(partner))
        .flatMap(probes -> probes);
  }

  private static String objection() {
    return """
        {"purpose": "SHARE_WITH_EMPLOYER", "made": "ONLINE", "receivedOn": "%s", "stopBy": "%s"}"""
        .formatted(Moment.today(), Moment.today().plusDays(7));
  }

  private static Stream<Probe> objections(Persona partner) {
    String all = Api.person(partner) + "/objections";
    String one = "/v1/objections/" + creating(partner).body(objection()).post(all).path("id");
    Persona reader = partner.withScopes("people:read");
    Persona writer = partner.withScopes("people:write");
    String others = Api.person(partner) + "/objections";
    return Stream.of(
        Probe.of("recordObjection", "POST", others, Kind.ITEM, writer).body(objection()),
        Probe.of("listObjections", "GET", all, Kind.ITEM, reader),
        Probe.of("getObjection", "GET", one, Kind.ITEM, reader),
        Probe.of("liftObjection", "POST", one + "/lift", Kind.ITEM, writer).ifMatch("\"v0\""));
  }

  private static Stream<Probe> selves(Persona partner) {
    return Stream.of(
        Probe.of("referSelf", "POST", "/v1/self-referrals", Kind.OWN, Api.site(partner.tenant()))
            .body(Api.selfReferralJson()));
  }

  private static Stream<Probe> offences(Persona partner) {
    String kept = Api.person(partner) + "/offence";
    String forgotten = Api.person(partner) + "/offence";
    for (String path : new String[] {kept, forgotten}) {
      as(partner).body(OFFENCE).put(path).then().statusCode(204);
    }
    Persona writer = partner.withScopes("offences:write");
    return Stream.of(
        Probe.of("recordOffence", "PUT", kept, Kind.ITEM, writer).body(OFFENCE),
        Probe.of("getOffence", "GET", kept, Kind.ITEM, partner.withScopes("offences:read")),
        Probe.of("removeOffence", "DELETE", forgotten, Kind.ITEM, writer));
  }

  /** Three who are alike: the first two are merged, the third is a match of each. */
  private static Stream<Probe> duplicates(Persona partner) {
    String first = idOf(Api.person(partner));
    String second = idOf(Api.person(partner));
    String third = idOf(Api.person(partner));
    String merged = match(partner, first, second);
    change(partner, merged, "merge", "{\"keep\": \"" + first + "\"}").statusCode(200);
    String next = match(partner, second, third);
    String last = match(partner, first, third);
    Persona reader = partner.withScopes("people:read");
    Persona writer = partner.withScopes("people:write");
    Persona coordinator = Api.coordinator(partner.tenant());
    return Stream.of(
        Probe.of("listDuplicates", "GET", "/v1/duplicates?person=" + third, Kind.LIST, reader)
            .marker(idOf(last)),
        Probe.of("getDuplicate", "GET", next, Kind.ITEM, reader),
        Probe.of("mergeDuplicate", "POST", next + "/merge", Kind.ITEM, writer)
            .body("{\"keep\": \"" + second + "\"}")
            .ifMatch(etag(partner, next)),
        Probe.of("unmergeDuplicate", "POST", merged + "/unmerge", Kind.ITEM, writer)
            .body("{}")
            .ifMatch(etag(partner, merged)),
        Probe.of("dismissDuplicate", "POST", last + "/dismiss", Kind.ITEM, writer)
            .body("{}")
            .ifMatch(etag(partner, last)),
        Probe.of("getDuplicatePolicy", "GET", "/v1/duplicate-policy", Kind.OWN, reader),
        Probe.of(
                "changeDuplicatePolicy",
                "PUT",
                "/v1/duplicate-policy",
                Kind.OWN,
                coordinator.withScopes("people:write"))
            .body("{\"reach\": \"SAME_PARTNER\"}")
            .ifMatch("\"v0\""));
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String match(Persona partner, String one, String other) {
    String list = "/v1/duplicates?limit=100&person=" + one;
    String id =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(
                () ->
                    as(partner)
                        .get(list)
                        .path("items.find { it.people.contains('" + other + "') }.id"),
                Objects::nonNull);
    return "/v1/duplicates/" + id;
  }

  private static Stream<Probe> links(Persona partner) {
    String referral = Api.accepted(partner);
    String person = "/v1/people/" + as(partner).get(referral).path("personId");
    Api.consent(partner, person, "CONTACT");
    String id = as(partner).get("/v1/notices").path("items[0].id");
    String notice = "/v1/notices/" + id;
    Persona reader = partner.withScopes("referrals:read");
    Persona writer = partner.withScopes("referrals:write");
    return Stream.of(
        Probe.of("issueStatusLink", "POST", referral + "/status-links", Kind.ITEM, writer)
            .body("{}"),
        Probe.of("listNotices", "GET", "/v1/notices", Kind.LIST, reader).marker(id),
        Probe.of("getNotice", "GET", notice, Kind.ITEM, reader),
        Probe.of("notePersonTold", "POST", notice + "/person-told", Kind.ITEM, writer)
            .ifMatch("\"v0\""));
  }
}
