package org.fairway.pathway.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Takes and gives back places in one statement each. */
@ApplicationScoped
class ProgrammePlaceRepository implements PanacheRepositoryBase<ProgrammePlace, UUID> {

  /** False when all are taken. */
  boolean take(UUID programme) {
    return update(
            "taken = taken + 1, told = told + 1 where programmeId = ?1 and taken < places and not closed",
            programme)
        == 1;
  }

  /** False when none was taken. */
  boolean giveBack(UUID programme) {
    return update(
            "taken = taken - 1, told = told + 1 where programmeId = ?1 and taken > 0", programme)
        == 1;
  }

  /** Changes how many there are; false when more are taken. */
  boolean resize(UUID programme, int places) {
    return update(
            "places = ?2, told = told + 1 where programmeId = ?1 and taken <= ?2",
            programme,
            places)
        == 1;
  }

  /** No more are taken. */
  void close(UUID programme) {
    update("closed = true, told = told + 1 where programmeId = ?1", programme);
  }

  /** False when it is closed; else it stays as it is until the transaction ends. */
  boolean heldOpen(UUID programme) {
    ProgrammePlace row = find("programmeId", programme).firstResult();
    getEntityManager().refresh(row, LockModeType.PESSIMISTIC_READ);
    return !row.closed();
  }

  /** As it is after the statements of this transaction, which hold its lock. */
  ProgrammePlace present(UUID programme) {
    ProgrammePlace row = find("programmeId", programme).firstResult();
    getEntityManager().refresh(row);
    return row;
  }
}
