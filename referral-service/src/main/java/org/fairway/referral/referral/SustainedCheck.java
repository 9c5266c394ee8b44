package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.tenancy.OrganisationOwned;

/** Whether an outcome still held after some weeks. */
@Entity
@Table(name = "sustained_check")
public class SustainedCheck extends OrganisationOwned {

  /** What was found. */
  @Schema(name = "SustainedResult", description = "Whether the person was still there")
  public enum Result {
    SUSTAINED,
    NOT_SUSTAINED,
    /** Somebody looked and could not find out. */
    NOT_KNOWN
  }

  /** Who found it. */
  @Schema(name = "SustainedSource", description = "Who found it")
  public enum Source {
    /** Somebody of the workforce team. */
    TEAM,
    /** The pathway service told it. */
    PATHWAY
  }

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  private int weeks;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private Result result;

  @Column(name = "found_on")
  private LocalDate foundOn;

  @Enumerated(EnumType.STRING)
  private Source source;

  /** For Hibernate. */
  protected SustainedCheck() {}

  SustainedCheck(UUID id, Referral referral, int weeks) {
    super(referral.organisation());
    this.id = id;
    this.referralId = referral.id();
    this.weeks = weeks;
    this.dueOn = referral.outcome().on().plusWeeks(weeks);
  }

  /** Somebody of the team has looked; that counts more than what was told before and after. */
  void found(Result what, LocalDate of) {
    result = what;
    foundOn = of;
    source = Source.TEAM;
  }

  /** The pathway told of days in work; nothing changes when that decides nothing here. */
  void told(Lasting days) {
    if (source != Source.TEAM && days.at(dueOn).isPresent()) {
      result = days.at(dueOn).get();
      foundOn = days.evidence(dueOn);
      source = Source.PATHWAY;
    }
  }

  /** Weeks after the start: 13, 26 or 52. */
  public int weeks() {
    return weeks;
  }

  /** The day that counts. */
  public LocalDate dueOn() {
    return dueOn;
  }

  /** Null while nobody has looked. */
  public Result result() {
    return result;
  }

  /** Day of which the finding is; null while there is none. */
  public LocalDate foundOn() {
    return foundOn;
  }

  /** Null while there is no finding. */
  public Source source() {
    return source;
  }
}
