package org.fairway.pathway.levy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.fairway.platform.web.Ids;

/** A break in learning, as it is kept. */
@Entity
@Table(name = "levy_break")
class LevyBreak extends OrganisationOwned {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "commitment_id", nullable = false, updatable = false)
  private LevyCommitment commitment;

  @Column(name = "from_on", nullable = false)
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  /** For Hibernate. */
  protected LevyBreak() {}

  LevyBreak(LevyCommitment commitment, LocalDate from) {
    super(commitment.organisation());
    this.id = Ids.next();
    this.commitment = commitment;
    this.fromOn = from;
  }

  void end(LocalDate firstDayBack) {
    untilOn = firstDayBack;
  }

  Break days() {
    return new Break(fromOn, untilOn);
  }

  UUID id() {
    return id;
  }

  LevyCommitment commitment() {
    return commitment;
  }
}
