package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fairway.platform.web.Ids;

/** Enters the standards that come with the service, so that a tenant can go back to them. */
@ApplicationScoped
class BundledImport {
  private final BundledCatalogue bundled;
  private final CatalogueImportRepository imports;
  private final StandardRepository standards;

  BundledImport(
      BundledCatalogue bundled, CatalogueImportRepository imports, StandardRepository standards) {
    this.bundled = bundled;
    this.imports = imports;
    this.standards = standards;
  }

  /** As the first, live import of the tenant. */
  CatalogueImport register() {
    Instant now = Instant.now();
    CatalogueImport first =
        new CatalogueImport(
            Ids.next(), bundled.checksum(), ImportOrigin.BUNDLED, bundled.rows(), now);
    first.pass(bundled.catalogue().asAt().orElseThrow());
    imports.persistAndFlush(first);
    standards.add(first.id(), List.copyOf(bundled.catalogue().standards().values()));
    first.goLive(now);
    imports.flush();
    return first;
  }
}
