package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** A publication as one reader may see it: the publisher's row, which withdrawal removes. */
@Entity
@Table(name = "plan_shown")
class ShownPlan extends TenantOwned {
  @Id private UUID id;

  @Column(name = "publication_id", nullable = false, updatable = false)
  private UUID publicationId;

  @Column(nullable = false, updatable = false)
  private String reader;

  @SuppressWarnings("UnusedVariable") // Hibernate reads it
  @Embedded
  private ShownContent content;

  /** For Hibernate. */
  protected ShownPlan() {}

  ShownPlan(UUID id, Publication publication, String reader, Instant now) {
    this.id = id;
    this.publicationId = publication.id();
    this.reader = reader;
    this.content = new ShownContent(publication, now);
  }
}
