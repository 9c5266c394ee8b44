package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.Immutable;

/**
 * A ledger line as stored, with who wrote it when. The application role may insert lines and not
 * change them.
 */
@Entity
@Immutable
@Table(name = "hours_entry")
public class RecordedHours extends TenantOwned {
  @Id private UUID id;

  @Column(name = "enrolment_id", nullable = false)
  private UUID enrolmentId;

  @Column(name = "worked_on", nullable = false)
  private LocalDate date;

  @Column(nullable = false)
  private BigDecimal hours;

  @Enumerated(EnumType.STRING)
  @Column(name = "delivery_mode", nullable = false)
  private DeliveryMode mode;

  private String employer;

  private String supervisor;

  private UUID reverses;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  /** For Hibernate. */
  protected RecordedHours() {}

  RecordedHours(
      UUID enrolmentId,
      HoursEntry entry,
      String supervisor,
      String recordedBy,
      Instant recordedAt) {
    this.id = entry.id();
    this.enrolmentId = enrolmentId;
    this.date = entry.date();
    this.hours = entry.hours();
    this.mode = entry.mode();
    this.employer = entry.employer();
    this.reverses = entry.reverses();
    this.supervisor = supervisor;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  /** The line itself. */
  public HoursEntry entry() {
    return new HoursEntry(id, date, hours, mode, employer, reverses);
  }

  /** Who wrote it. */
  String recordedBy() {
    return recordedBy;
  }

  /** Code of the supervisor whom the writer named, or null. It signs nothing. */
  public String supervisor() {
    return supervisor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
