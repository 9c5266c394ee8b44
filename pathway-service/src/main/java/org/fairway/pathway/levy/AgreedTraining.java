package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What was agreed for an apprentice, as it is kept. Never changed: another takes its place. */
@Embeddable
class AgreedTraining {
  @Column(nullable = false)
  private String standard;

  @Column(nullable = false)
  private BigDecimal price;

  @Column(name = "starts_on", nullable = false)
  private LocalDate startsOn;

  @Column(nullable = false)
  private int months;

  @Enumerated(EnumType.STRING)
  @Column(name = "age_band", nullable = false)
  private AgeBand ageBand;

  /** For Hibernate. */
  protected AgreedTraining() {}

  AgreedTraining(NewCommitment as) {
    this(as.standard(), as.plan(), as.age());
  }

  private AgreedTraining(String standard, PaymentPlan plan, AgeBand age) {
    this.standard = standard;
    this.price = plan.price();
    this.startsOn = plan.startsOn();
    this.months = plan.months();
    this.ageBand = age;
  }

  /** The same from another first day on. */
  AgreedTraining from(LocalDate first) {
    return new AgreedTraining(standard, new PaymentPlan(price, first, months), ageBand);
  }

  String standard() {
    return standard;
  }

  PaymentPlan plan() {
    return new PaymentPlan(price, startsOn, months);
  }

  AgeBand age() {
    return ageBand;
  }
}
