package org.fairway.pathway.ats;

import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;

/** A connection with an application, a mapping and a parked event, for tests of other packages. */
public record AtsFixture(Persona owner, String connection, String application, String parked) {

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
    return new AtsFixture(owner, sender.path(), application, parked);
  }
}
