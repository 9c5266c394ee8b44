package org.fairway.referral.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Notes, contacts and appointments of one referral, by their ids. */
@ApplicationScoped
class CaseworkRepository {

  private final EntityManager entities;

  CaseworkRepository(EntityManager entities) {
    this.entities = entities;
  }

  void add(Object entity) {
    entities.persist(entity);
    entities.flush();
  }

  void flush() {
    entities.flush();
  }

  Optional<CaseNote> note(UUID referral, UUID id) {
    return one(CaseNote.class, referral, id, LockModeType.NONE);
  }

  Optional<ContactAttempt> contact(UUID referral, UUID id) {
    return one(ContactAttempt.class, referral, id, LockModeType.NONE);
  }

  Optional<Appointment> appointment(UUID referral, UUID id) {
    return one(Appointment.class, referral, id, LockModeType.NONE);
  }

  /** Others who want to change it wait until this transaction ends. */
  Optional<Appointment> appointmentToChange(UUID referral, UUID id) {
    return one(Appointment.class, referral, id, LockModeType.PESSIMISTIC_WRITE);
  }

  private <T> Optional<T> one(Class<T> type, UUID referral, UUID id, LockModeType lock) {
    String query = "from " + type.getSimpleName() + " where id = :id and referralId = :referral";
    return entities
        .createQuery(query, type)
        .setParameter("id", id)
        .setParameter("referral", referral)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }
}
