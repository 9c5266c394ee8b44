package org.fairway.referral.person;

import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;

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
    return Stream.of(objections(partner), offences(partner)).flatMap(probes -> probes);
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
}
