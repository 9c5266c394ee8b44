package org.fairway.pathway.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/**
 * The places of one programme and how many are taken; counted in the database, so that two cannot
 * take the last one.
 */
@Entity
@Table(name = "programme_place")
class ProgrammePlace extends TenantOwned {
  @Id
  @Column(name = "programme_id")
  private UUID programmeId;

  @Column(nullable = false)
  private int places;

  @Column(nullable = false)
  private int taken;

  @Column(nullable = false)
  private long told;

  @Column(nullable = false)
  private boolean closed;

  /** For Hibernate. */
  protected ProgrammePlace() {}

  ProgrammePlace(UUID programmeId, int places) {
    this.programmeId = programmeId;
    this.places = places;
  }

  int free() {
    return closed ? 0 : places - taken;
  }

  boolean closed() {
    return closed;
  }

  /** How often the programme was told, this time included. */
  long told() {
    return told;
  }
}
