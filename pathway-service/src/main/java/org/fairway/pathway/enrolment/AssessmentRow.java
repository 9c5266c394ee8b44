package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.Immutable;

/** The row of an answer. What was looked at is sealed: among it are ages and circumstances. */
@Entity
@Immutable
@Table(name = "enrolment_assessment")
class AssessmentRow extends TenantOwned {
  @Id private UUID id;

  @Column(name = "enrolment_id", nullable = false)
  private UUID enrolmentId;

  @Column(nullable = false)
  private byte[] answer;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  /** For Hibernate. */
  protected AssessmentRow() {}

  AssessmentRow(UUID id, UUID enrolmentId, byte[] answer, String recordedBy, Instant recordedAt) {
    this.id = id;
    this.enrolmentId = enrolmentId;
    this.answer = answer.clone();
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  UUID id() {
    return id;
  }

  byte[] answer() {
    return answer.clone();
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
