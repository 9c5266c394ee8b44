package org.fairway.pathway.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fairway.pathway.plan.YearFigures;
import org.fairway.platform.tenancy.TenantOwned;

/**
 * All figures of a year as anybody may see them, at one moment. Every publication of the year takes
 * its figures from here, so that no two of them differ.
 */
@Entity
@Table(name = "plan_figures")
public class FixedFigures extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false, updatable = false)
  private String period;

  @Column(nullable = false, updatable = false)
  private String figures;

  @Column(name = "as_of", nullable = false, updatable = false)
  private Instant asOf;

  @Column(name = "shown_at")
  private Instant shownAt;

  @Version private long version;

  /** For Hibernate. */
  protected FixedFigures() {}

  FixedFigures(UUID id, String period, YearFigures figures) {
    this.id = id;
    this.period = period;
    this.figures = figures.text();
    this.asOf = figures.asOf();
  }

  /** From now on they are known to others, and stay for ever. */
  void show(Instant now) {
    if (shownAt == null) {
      shownAt = now;
    }
  }

  /** Such as 2024-25. */
  public String period() {
    return period;
  }

  /** What was told. */
  public YearFigures figures() {
    return YearFigures.of(figures, asOf);
  }

  /** When another care system could first read some of them; null while none could. */
  public Instant shownAt() {
    return shownAt;
  }

  public long version() {
    return version;
  }
}
