package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Apprenticeship standards as the present tenant reads them: of its live import, or those that come
 * with the service. What is live is asked of the database each time; the rows of an import never
 * change and are kept in memory.
 */
@ApplicationScoped
public class Standards {
  private static final int KEPT = 16;

  private final CatalogueImportRepository imports;
  private final StandardRepository rows;
  private final BundledCatalogue bundled;
  private final Map<UUID, List<Standard>> kept = Collections.synchronizedMap(new Newest());

  Standards(CatalogueImportRepository imports, StandardRepository rows, BundledCatalogue bundled) {
    this.imports = imports;
    this.rows = rows;
    this.bundled = bundled;
  }

  /**
   * A standard by reference and version: length, funding and LARS code are those of the version.
   * Empty when the live catalogue has none, or the two cannot name one.
   */
  @Transactional
  public Optional<Standard> find(String reference, String version) {
    return StandardKey.of(reference, version).flatMap(key -> live().find(key));
  }

  /** What is read now. */
  @Transactional
  public Catalogue live() {
    return imports.live().map(this::of).orElseGet(bundled::catalogue);
  }

  /** What was read while an import was live; empty when there is none, or it never was. */
  @Transactional
  public Optional<Catalogue> of(UUID id) {
    return imports.findByIdOptional(id).filter(one -> one.liveFrom() != null).map(this::of);
  }

  private Catalogue of(CatalogueImport one) {
    List<Standard> standards = kept.get(one.id());
    if (standards == null) {
      standards = rows.all(one.id());
      kept.put(one.id(), standards);
    }
    return Catalogue.of(one.id(), one.version(), standards);
  }

  private static final class Newest extends LinkedHashMap<UUID, List<Standard>> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<UUID, List<Standard>> eldest) {
      return size() > KEPT;
    }
  }
}
