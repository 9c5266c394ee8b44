package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
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

  @Column(name = "outcome_hours")
  private BigDecimal hours;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome_pathway")
  private PathwayType pathway;

  @Column(name = "outcome_body")
  private String body;

  /** For Hibernate. */
  protected Outcome() {}

  /** What happened, and when. */
  public Outcome(OutcomeKind kind, LocalDate on) {
    this.kind = kind;
    this.on = on;
  }

  static Outcome startedWork(LocalDate on, String employer, String band) {
    return new Outcome(OutcomeKind.STARTED_WORK, on).at(employer, band, null);
  }

  /** The same with the employer (ODS code), band and hours a week; each may be null. */
  public Outcome at(String odsCode, String payBand, BigDecimal weeklyHours) {
    Outcome fuller = copy();
    fuller.employer = odsCode;
    fuller.band = payBand;
    fuller.hours = weeklyHours;
    return fuller;
  }

  /** The same with the kind of training, or the professional body; each may be null. */
  public Outcome in(PathwayType training, String professionalBody) {
    Outcome fuller = copy();
    fuller.pathway = training;
    fuller.body = professionalBody;
    return fuller;
  }

  private Outcome copy() {
    Outcome copy = new Outcome(kind, on);
    copy.employer = employer;
    copy.band = band;
    copy.hours = hours;
    copy.pathway = pathway;
    copy.body = body;
    return copy;
  }

  public OutcomeKind kind() {
    return kind;
  }

  /** First day; null when nothing came of it. */
  public LocalDate on() {
    return on;
  }

  /** ODS code; null when not known. */
  public String employer() {
    return employer;
  }

  /** Agenda for Change band; null when not known. */
  public String band() {
    return band;
  }

  /** Hours a week; null when not known. */
  public BigDecimal hours() {
    return hours;
  }

  /** Kind of training that was started; null for none. */
  public PathwayType pathway() {
    return pathway;
  }

  /** Professional body that registered the person; null for none. */
  public String body() {
    return body;
  }
}
