package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;

import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;

/** One call of each operation on catalogues, on files of one tenant. */
final class CatalogueProbes {
  private static final String PATH = "/v1/catalogues/standards";
  private static final String IMPORTS = PATH + "/imports";
  private static final String CSV = "text/csv";
  private static final String FILE =
      """
      reference,version,title,level,typical_duration_months,maximum_funding_gbp,as_at
      ST9999,1.0,Only in one care system,3,18,5000,2026-09-29
      """;

  private final Persona reader;
  private final Persona writer;

  CatalogueProbes(Persona coordinator) {
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> all() {
    sent("COMMIT", FILE);
    String waiting = IMPORTS + "/" + sent("VALIDATE", FILE + "\n");
    String refused = sent("COMMIT", "reference\n");
    Probe.Kind item = Probe.Kind.TENANT_ITEM;
    return List.of(
        Probe.of("importStandards", "POST", IMPORTS, Probe.Kind.OWN, writer)
            .body(FILE + "\n\n")
            .header("Content-Type", CSV),
        Probe.of("listStandardImports", "GET", IMPORTS, Probe.Kind.TENANT_LIST, reader)
            .marker(refused),
        Probe.of("getStandardImport", "GET", IMPORTS + "/" + refused, item, reader),
        Probe.of(
            "listStandardImportErrors", "GET", IMPORTS + "/" + refused + "/errors", item, reader),
        Probe.of("activateStandardImport", "POST", waiting + "/activate", item, writer)
            .ifMatch(etag(reader, waiting)),
        Probe.of("listStandards", "GET", PATH, Probe.Kind.TENANT_LIST, reader).marker("ST9999"),
        Probe.of("getStandard", "GET", PATH + "/ST9999/1.0", item, reader),
        Probe.of("getReferenceLists", "GET", "/v1/catalogues/lists", Probe.Kind.OWN, reader));
  }

  private String sent(String mode, String file) {
    return creating(writer)
        .contentType(CSV)
        .body(file)
        .post(IMPORTS + "?acceptShrunk=true&mode=" + mode)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
