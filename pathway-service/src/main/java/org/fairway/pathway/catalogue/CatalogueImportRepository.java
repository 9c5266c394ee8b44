package org.fairway.pathway.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Where;

/** Queries on imports. */
@ApplicationScoped
class CatalogueImportRepository implements PanacheRepositoryBase<CatalogueImport, UUID> {

  Optional<CatalogueImport> live() {
    return find("state", ImportState.LIVE).firstResultOptional();
  }

  Optional<CatalogueImport> byChecksum(String checksum) {
    return find("checksum", checksum).firstResultOptional();
  }

  List<CatalogueImport> page(UUID before, int rows) {
    Where where = new Where().and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
