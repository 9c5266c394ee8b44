package org.fairway.pathway.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes and gives back places in one statement each. */
@ApplicationScoped
class ProgrammePlaceRepository implements PanacheRepositoryBase<ProgrammePlace, UUID> {

  /** False when all are taken. */
  boolean take(UUID programme) {
    return update("taken = taken + 1 where programmeId = ?1 and taken < places", programme) == 1;
  }

  void giveBack(UUID programme) {
    update("taken = taken - 1 where programmeId = ?1 and taken > 0", programme);
  }
}
