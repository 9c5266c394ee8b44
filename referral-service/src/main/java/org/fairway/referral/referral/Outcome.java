package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What came of a referral. */
@Embeddable
public class Outcome {

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome")
  private OutcomeKind kind;

  @Column(name = "outcome_on")
  private LocalDate on;

  @Column(name = "outcome_employer")
  private String employer;

  @Column(name = "outcome_band")
  private String band;

  /** For Hibernate. */
  protected Outcome() {}

  private Outcome(OutcomeKind kind, LocalDate on, String employer, String band) {
    this.kind = kind;
    this.on = on;
    this.employer = employer;
    this.band = band;
  }

  static Outcome startedWork(LocalDate on, String employer, String band) {
    return new Outcome(OutcomeKind.STARTED_WORK, on, employer, band);
  }

  public OutcomeKind kind() {
    return kind;
  }

  /** First day. */
  public LocalDate on() {
    return on;
  }

  /** ODS code. */
  public String employer() {
    return employer;
  }

  /** Agenda for Change band; null when not known. */
  public String band() {
    return band;
  }
}
