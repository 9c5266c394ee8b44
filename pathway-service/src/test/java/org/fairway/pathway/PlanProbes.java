package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;

/** One call of each operation on forward plans. */
final class PlanProbes {
  private static final String PATH = "/v1/plans/commitments";
  private static final String BODY =
      """
      {"text": "More care leavers", "stream": "EMPLOYABILITY",
       "indicator": {"stage": "STARTED", "unit": "COUNT", "dimension": "PRIORITY_GROUP", "group": "CARE_LEAVER"},
       "baseline": "40", "target": "80", "dueOn": "2027-03-31", "owner": "Board", "programmes": []}""";

  private final Persona reader;
  private final Persona writer;

  PlanProbes(Persona coordinator) {
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> all() {
    String id = added();
    String path = PATH + "/" + id;
    String removed = PATH + "/" + added();
    Probe.Kind item = Probe.Kind.TENANT_ITEM;
    return List.of(
        Probe.of("addCommitment", "POST", PATH, Probe.Kind.OWN, writer).body(BODY),
        Probe.of("listCommitments", "GET", PATH, Probe.Kind.TENANT_LIST, reader).marker(id),
        Probe.of("getCommitment", "GET", path, item, reader),
        Probe.of("getCommitmentProgress", "GET", path + "/progress", item, reader),
        Probe.of("replaceCommitment", "PUT", path, item, writer)
            .body(BODY)
            .ifMatch(etag(reader, path)),
        Probe.of("removeCommitment", "DELETE", removed, item, writer)
            .ifMatch(etag(reader, removed)));
  }

  private String added() {
    return creating(writer).body(BODY).post(PATH).then().statusCode(201).extract().path("id");
  }
}
