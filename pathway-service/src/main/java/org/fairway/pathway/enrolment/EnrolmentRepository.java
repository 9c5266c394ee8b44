package org.fairway.pathway.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.pathway.referral.PersonLock;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Where;
import org.fairway.platform.web.Problems;

/** Queries on enrolments. */
@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {
  private final PersonLock people;

  EnrolmentRepository(PersonLock people) {
    this.people = people;
  }

  /**
   * Locks the row until the transaction ends: moves and ledger lines of one enrolment happen one
   * after another.
   */
  Optional<Enrolment> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * As {@link #lock}, also where the transaction has read it before: it is read again. What the
   * transaction has changed of it, as the number of its last event, is written before.
   */
  Optional<Enrolment> lockAgain(UUID id) {
    flush();
    Optional<Enrolment> known = findByIdOptional(id);
    known.ifPresent(
        enrolment -> getEntityManager().refresh(enrolment, LockModeType.PESSIMISTIC_WRITE));
    return known;
  }

  /**
   * As {@link #lock}, to write something down of it. Until the transaction ends the person is not
   * erased, so that an erasure either finds what was written or refuses it.
   *
   * @throws Refusal kind STATE, {@code person-erased}; a problem 404 when the caller sees none
   */
  Enrolment lockToWrite(UUID id) {
    requireNotErased(id);
    return lock(id).orElseThrow(Problems::notFound);
  }

  /**
   * Keeps the person from being erased until the transaction ends; before the row is locked.
   *
   * @throws Refusal kind STATE, {@code person-erased}; a problem 404 when the caller sees none
   */
  void requireNotErased(UUID id) {
    people.takeUnlessErased(() -> personNow(id).orElseThrow(Problems::notFound));
  }

  /** As {@link #requireNotErased}; false where the person was erased. */
  boolean keptFromErasure(UUID id) {
    return people.takeIfKept(() -> personNow(id).orElseThrow(Problems::notFound));
  }

  /** The one that has not ended; a referral has at most one at a time. */
  Optional<Enrolment> running(UUID referral) {
    return find("referralId = ?1 and course.status not in ?2", referral, EnrolmentStatus.ENDED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Of whom it is by now: asked of the database, also where the enrolment is read already. */
  Optional<String> personNow(UUID id) {
    return getEntityManager()
        .createQuery("select e.person from Enrolment e where e.id = :id", String.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Those of these that the row-level walls let the caller see. */
  Set<UUID> seen(Collection<UUID> ids) {
    return Set.copyOf(
        getEntityManager()
            .createQuery("select e.id from Enrolment e where e.id in :ids", UUID.class)
            .setParameter("ids", ids)
            .getResultList());
  }

  List<Enrolment> ofPerson(String person) {
    return find("person", person).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  List<Enrolment> page(EnrolmentFilter filter, UUID before, int rows) {
    Where where =
        new Where()
            .and("referralId = :referral", "referral", filter.referral())
            .and("course.status = :status", "status", filter.status())
            .and("programmeId = :programme", "programme", filter.programme())
            .and("id < :before", "before", before);
    return find(where.newestFirst(), where.parameters()).page(0, rows).list();
  }
}
