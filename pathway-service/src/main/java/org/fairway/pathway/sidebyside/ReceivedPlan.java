package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  @Embedded private ShownContent content;

  /** For Hibernate. */
  protected ReceivedPlan() {}

  /** All but the document. */
  public ReceivedHead head() {
    return new ReceivedHead(id, publisher, content.period(), content.edition(), content.shownAt());
  }

  public PlanDocument document() {
    return content.document();
  }
}
