package org.fairway.pathway.ats;

import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;

/**
 * A connection with an application, a mapping, a parked event and an application that led to a
 * start, for tests of other packages.
 */
public record AtsFixture(
    Persona owner, String connection, String application, String parked, String started) {

  public static AtsFixture of(String tenant) {
    Persona owner = Sender.owner(tenant, "RNA");
    Sender sender = Sender.of(owner);
    String application =
        sender
            .send(
                Sender.event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z"),
                Sender.event("e2", "A-1", "Sifted in", "2026-03-02T09:00:00Z"))
            .path("results[0].applicationId");
    Calls.as(owner)
        .header("If-Match", Calls.etag(owner, sender.path()))
        .body("{\"mappings\": [{\"originalStage\": \"Sifted in\", \"stage\": \"SHORTLISTED\"}]}")
        .put(sender.path() + "/stage-mappings")
        .then()
        .statusCode(200);
    String parked = Calls.as(owner).get("/v1/ats/parked-events").path("items[0].id");
    String started =
        sender
            .send(Sender.event("e3", "A-2", "STARTED", "2026-03-02T09:00:00Z"))
            .path("results[0].applicationId");
    return new AtsFixture(owner, sender.path(), application, parked, started);
  }
}
