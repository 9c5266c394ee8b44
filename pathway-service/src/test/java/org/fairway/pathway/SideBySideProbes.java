package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.etag;

import java.util.List;
import java.util.UUID;
import org.fairway.pathway.sidebyside.Plans;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Tokens;

/** One call of each operation by which care systems show each other their plans. */
final class SideBySideProbes {
  private static final Probe.Kind ITEM = Probe.Kind.ITEM;

  private final Persona coordinator;
  private final Persona reader;
  private final Persona writer;

  SideBySideProbes(Persona coordinator) {
    this.coordinator = coordinator;
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> all() {
    String first = drafted(coordinator);
    String second = drafted(coordinator);
    String third = drafted(coordinator);
    Plans.fix(coordinator, "2022-23").statusCode(200);
    String discarded = Plans.FIGURES + "2022-23";
    String received = received();
    String body = Plans.request(List.of(Plans.commitment(coordinator, "STARTED")), List.of());
    return List.of(
        Probe.of("fixPlanFigures", "PUT", Plans.FIGURES + "2024-25", Probe.Kind.OWN, writer),
        Probe.of("getPlanFigures", "GET", Plans.FIGURES + "2024-25", ITEM, reader),
        Probe.of("discardPlanFigures", "DELETE", discarded, ITEM, writer)
            .ifMatch(etag(reader, discarded)),
        Probe.of("draftPlanPublication", "POST", Plans.PUBLICATIONS, Probe.Kind.OWN, writer)
            .body(body),
        Probe.of("listPlanPublications", "GET", Plans.PUBLICATIONS, Probe.Kind.LIST, reader)
            .marker(first.substring(Plans.PUBLICATIONS.length() + 1)),
        Probe.of("getPlanPublication", "GET", first, ITEM, reader),
        Probe.of("publishPlan", "POST", second + "/publish", ITEM, writer)
            .body("{\"readers\": [\"" + Plans.careSystem() + "\"]}")
            .ifMatch(etag(reader, second)),
        Probe.of("withdrawPlanPublication", "POST", third + "/withdraw", ITEM, writer)
            .ifMatch(etag(reader, third)),
        Probe.of("listReceivedPlans", "GET", Plans.RECEIVED, Probe.Kind.LIST, reader)
            .marker(received.substring(Plans.RECEIVED.length() + 1)),
        Probe.of("getReceivedPlan", "GET", received, ITEM, reader),
        Probe.of("comparePlans", "GET", received + "/comparison", ITEM, reader));
  }

  /** What another care system shows this one. */
  private String received() {
    Persona other = Api.coordinator(Tokens.newTenant());
    Plans.publish(other, drafted(other), coordinator.tenant()).statusCode(200);
    return Plans.newest(coordinator);
  }

  private static String drafted(Persona by) {
    Plans.fix(by, "2023-24").statusCode(200);
    Plans.fix(by, "2024-25").statusCode(200);
    UUID commitment = Plans.commitment(by, "STARTED");
    return Plans.drafted(by, Plans.request(List.of(commitment), List.of()));
  }
}
