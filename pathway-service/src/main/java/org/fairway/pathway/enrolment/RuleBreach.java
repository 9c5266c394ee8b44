package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.platform.tenancy.TenantOwned;
import org.fairway.platform.web.Ids;

/**
 * That an enrolment breaks a rule, from when and until when. At most one of a rule is open that was
 * found with what is kept, and one that is for the ICS alone.
 */
@Entity
@Table(name = "rule_breach")
public class RuleBreach extends TenantOwned {
  @Id private UUID id;

  @Column(name = "enrolment_id", nullable = false)
  private UUID enrolmentId;

  @Column(nullable = false)
  private String rule;

  @Column(name = "rule_version", nullable = false)
  private LocalDate ruleVersion;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private Stage stage;

  @Column(name = "ics_only", nullable = false)
  private boolean icsOnly;

  @Column(name = "breached_at", nullable = false)
  private Instant breachedAt;

  @Column(name = "cured_at")
  private Instant curedAt;

  /** For Hibernate. */
  protected RuleBreach() {}

  RuleBreach(UUID enrolmentId, RuleResult result, Stage stage, boolean icsOnly, Instant now) {
    this.id = Ids.next();
    this.enrolmentId = enrolmentId;
    this.rule = result.rule();
    this.ruleVersion = result.version();
    this.stage = stage;
    this.icsOnly = icsOnly;
    this.breachedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String rule() {
    return rule;
  }

  /** From when the version holds that was broken. */
  public LocalDate version() {
    return ruleVersion;
  }

  public Stage stage() {
    return stage;
  }

  /** True where facts that only the ICS was told found it: nobody else learns of it. */
  boolean icsOnly() {
    return icsOnly;
  }

  /** When it was found. */
  public Instant breachedAt() {
    return breachedAt;
  }

  /** When it was found to be over; null while it lasts. */
  public Instant curedAt() {
    return curedAt;
  }
}
