package org.fairway.pathway.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.tenancy.TenantOwned;

/**
 * A file of standards and what became of it. The same file is one import, however often it came.
 */
@Entity
@Table(name = "catalogue_import")
public class CatalogueImport extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String checksum;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ImportOrigin origin;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ImportState state;

  @Column(name = "row_count", nullable = false)
  private int rows;

  @Column(name = "error_count", nullable = false)
  private int errors;

  @Column(name = "as_at")
  private LocalDate asAt;

  @Column(name = "imported_at", nullable = false)
  private Instant importedAt;

  @Column(name = "live_from")
  private Instant liveFrom;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  @Version private long version;

  /** For Hibernate. */
  protected CatalogueImport() {}

  CatalogueImport(UUID id, String checksum, ImportOrigin origin, int rows, Instant now) {
    this.id = id;
    this.checksum = checksum;
    this.origin = origin;
    this.state = ImportState.REFUSED;
    this.rows = rows;
    this.importedAt = now;
  }

  /** The checks found something. */
  void refuse(int found) {
    state = ImportState.REFUSED;
    errors = found;
  }

  /** It passed. */
  void pass(LocalDate published) {
    state = ImportState.READY;
    errors = 0;
    asAt = published;
  }

  /**
   * Makes it what is read; the live one must have been replaced before.
   *
   * @throws Refusal kind STATE, {@code move-not-allowed}
   */
  void goLive(Instant now) {
    if (!mayGoLive()) {
      throw Refusal.state("move-not-allowed", "Only what passed and is not live can become live.");
    }
    state = ImportState.LIVE;
    liveFrom = now;
    replacedAt = null;
  }

  /** Another one becomes live. */
  void replace(Instant now) {
    state = ImportState.REPLACED;
    replacedAt = now;
  }

  boolean mayGoLive() {
    return state == ImportState.READY || state == ImportState.REPLACED;
  }

  public UUID id() {
    return id;
  }

  /** SHA-256, hexadecimal. */
  public String checksum() {
    return checksum;
  }

  public ImportOrigin origin() {
    return origin;
  }

  public ImportState state() {
    return state;
  }

  public int rows() {
    return rows;
  }

  /** How many errors were found, also those that were not kept. */
  public int errors() {
    return errors;
  }

  /** Day of the publication; null for a refused file. */
  public LocalDate asAt() {
    return asAt;
  }

  public Instant importedAt() {
    return importedAt;
  }

  /** Since when it is live, or last was; null when it never was. */
  public Instant liveFrom() {
    return liveFrom;
  }

  public Instant replacedAt() {
    return replacedAt;
  }

  public long version() {
    return version;
  }
}
