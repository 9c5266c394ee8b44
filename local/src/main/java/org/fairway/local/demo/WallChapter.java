package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.fairway.local.api.Answer;
import org.fairway.local.api.Api;
import org.fairway.local.cli.Service;

/** The second ICS must see none of it, and may not even learn that it exists. */
final class WallChapter {
  private final Cast cast;
  private final Narrator narrator;
  private final long before;

  /** To be made before the first chapter: the second ICS may have referrals of its own. */
  WallChapter(Cast cast, Narrator narrator) {
    this.cast = cast;
    this.narrator = narrator;
    this.before = referred();
  }

  void check(
      ReferralChapter.Outcome referral, String enrolment, String application, String report) {
    narrator.chapter("10. " + Cast.ELSEWHERE + ", the second ICS, sees nothing of it");
    Api theirs = cast.as(Cast.ELSEWHERE, "coordinator", Service.REFERRAL);
    hidden(theirs, "/v1/partners/", referral.partner().id());
    hidden(theirs, "/v1/people/", referral.person());
    hidden(theirs, "/v1/referrals/", referral.referral());
    absent(theirs, "/v1/partners", referral.partner().id());
    absent(theirs, "/v1/referrals", referral.referral());
    Api pathways = cast.as(Cast.ELSEWHERE, "coordinator", Service.PATHWAY);
    hidden(pathways, "/v1/enrolments/", enrolment);
    hidden(pathways, "/v1/applications/", application);
    absent(pathways, "/v1/enrolments", enrolment);
    hidden(cast.as(Cast.ELSEWHERE, "analyst", Service.REPORTING), "/v1/reports/", report);
    narrator.did("every id answers as an unknown id does: 404 with the same body");
    figures();
    narrator.found(
        Cast.ELSEWHERE
            + " was shown no partner, person, referral, enrolment, application, figure or report of "
            + Cast.HERE);
  }

  private static void hidden(Api theirs, String path, String id) {
    Answer foreign = theirs.get(path + id).expect(404);
    Answer unknown = theirs.get(path + UUID.randomUUID()).expect(404);
    Check.equal(
        withoutTraces(unknown), withoutTraces(foreign), "the body of a foreign id at " + path);
  }

  /** The problem without what differs from request to request. */
  private static JsonNode withoutTraces(Answer answer) {
    ObjectNode body = (ObjectNode) answer.json();
    return body.without(java.util.List.of("instance", "correlationId"));
  }

  private static void absent(Api theirs, String list, String id) {
    String body = theirs.get(list + "?limit=100").expect(200).json().toString();
    Check.that(!body.contains(id), list + " of the second ICS is without " + id);
  }

  private void figures() {
    Api analyst = cast.as(Cast.ELSEWHERE, "analyst", Service.METRICS);
    String path =
        "/v1/organisations/%s/indicators/WRES/%s".formatted(Cast.TRUST, WorkforceChapter.PERIOD);
    Answer answer = analyst.get(path);
    if (answer.status() == 200) {
      answer
          .json()
          .path("indicators")
          .forEach(
              one ->
                  Check.that(
                      one.path("value").isNull() || one.path("value").isMissingNode(),
                      "no figure in " + one));
    } else {
      answer.expect(404);
    }
    Check.equal(before, referred(), "the referrals that the second ICS counts");
    narrator.did("no indicator has a figure, and the second ICS counts no referral more");
  }

  private long referred() {
    Api analyst = cast.as(Cast.ELSEWHERE, "analyst", Service.METRICS);
    JsonNode chain = analyst.get("/v1/funnels").expect(200).json().path("total");
    return FunnelChapter.count(chain, "REFERRED");
  }
}
