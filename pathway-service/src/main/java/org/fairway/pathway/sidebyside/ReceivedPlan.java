package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * What another care system shows this one. To Hibernate the tenant of such a row is its reader; the
 * database lets the reader see it and nothing more.
 */
@Entity
@Immutable
@Table(name = "plan_shown")
public class ReceivedPlan {
  @Id private UUID id;

  @TenantId
  @Column(nullable = false, updatable = false)
  private String reader;

  @Column(name = "tenant_id", nullable = false, updatable = false)
  private String publisher;

  @Column(nullable = false, updatable = false)
  private String period;

  @Column(nullable = false, updatable = false)
  private int edition;

  @Column(nullable = false, updatable = false)
  private String document;

  @Column(name = "shown_at", nullable = false, updatable = false)
  private Instant shownAt;

  /** For Hibernate. */
  protected ReceivedPlan() {}

  public UUID id() {
    return id;
  }

  /** ODS code of the care system that shows it. */
  public String publisher() {
    return publisher;
  }

  public String period() {
    return period;
  }

  /** Counts that care system's publications of the year. */
  public int edition() {
    return edition;
  }

  public PlanDocument document() {
    return DocumentText.read(document);
  }

  public Instant shownAt() {
    return shownAt;
  }
}
