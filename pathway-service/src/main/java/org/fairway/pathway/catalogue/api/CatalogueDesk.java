package org.fairway.pathway.catalogue.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.fairway.pathway.catalogue.CatalogueImport;
import org.fairway.pathway.catalogue.Imported;
import org.fairway.pathway.catalogue.StandardImports;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** Takes a file that was read: once for a key, and once for its content. */
@ApplicationScoped
class CatalogueDesk {
  private final StandardImports imports;

  CatalogueDesk(StandardImports imports) {
    this.imports = imports;
  }

  /** 201 for a new import, 200 for a file that had come before. */
  @Idempotent
  Response importStandards(CatalogueUpload upload) {
    Imported taken = imports.take(upload.file(), upload.mode(), upload.acceptShrunk());
    CatalogueImport file = taken.file();
    String path = "/v1/catalogues/standards/imports/" + file.id();
    StandardImportView view = StandardImportView.of(file);
    return taken.fresh()
        ? Created.at(path, view, file.version())
        : Response.ok(view).location(URI.create(path)).tag(ETags.of(file.version())).build();
  }
}
