package org.fairway.pathway.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.web.Problems;

/** The accepted referrals of a tenant. An older event never undoes a newer one. */
@ApplicationScoped
public class AcceptedReferrals {

  private final Repository referrals;
  private final PersonLock people;

  AcceptedReferrals(Repository referrals, PersonLock people) {
    this.referrals = referrals;
    this.people = people;
  }

  /**
   * Keeps an accepted referral, one that is accepted again with what is asked for then; empty when
   * a newer event told of it already.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<AcceptedReferral> accept(ReferralFact fact, long version) {
    Optional<AcceptedReferral> settled = settle(fact, version, false);
    settled.ifPresent(referral -> referral.accepted(fact));
    return settled;
  }

  /**
   * Marks a referral as withdrawn, also one never seen; empty when a newer event told of it
   * already.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<AcceptedReferral> withdraw(ReferralFact fact, long version) {
    return settle(fact, version, true);
  }

  /** By the reference that people read aloud, whatever its case; only while it is not withdrawn. */
  @Transactional
  public Optional<AcceptedReferral> byReference(String reference) {
    return referrals
        .find(
            "reference = ?1 and withdrawn = false",
            reference.strip().toUpperCase(java.util.Locale.ROOT))
        .firstResultOptional();
  }

  /** Those of a person that are not withdrawn. */
  @Transactional
  public List<AcceptedReferral> ofPerson(String person) {
    return referrals.list("person = ?1 and withdrawn = false", person);
  }

  @Transactional
  public Optional<AcceptedReferral> find(UUID id) {
    return referrals.findByIdOptional(id);
  }

  /**
   * Whether it is known and not withdrawn, as the database says at this moment: for who waited for
   * a lock after {@link #find}.
   */
  @Transactional
  public boolean stands(UUID id) {
    return referrals.count("id = ?1 and withdrawn = false", id) > 0;
  }

  /**
   * Lets something be written down of whom a referral is about.
   *
   * @throws org.fairway.pathway.support.Refusal kind STATE, {@code person-erased}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireNotErased(UUID id) {
    people.takeUnlessErased(() -> referrals.personNow(id).orElseThrow(Problems::notFound));
  }

  /** Notes the programme that the referral's enrolment was put on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void onProgramme(UUID referral, UUID programme) {
    referrals.findByIdOptional(referral).ifPresent(known -> known.on(programme));
  }

  private Optional<AcceptedReferral> settle(ReferralFact fact, long version, boolean withdrawn) {
    AcceptedReferral known = referrals.findById(fact.referralId());
    if (known == null) {
      AcceptedReferral fresh = new AcceptedReferral(fact, version, withdrawn);
      referrals.persist(fresh);
      return Optional.of(fresh);
    }
    return known.settle(version, withdrawn) ? Optional.of(known) : Optional.empty();
  }

  /** Queries on accepted referrals. */
  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<AcceptedReferral, UUID> {

    /** Of whom it is by now: asked of the database, also where the referral is read already. */
    Optional<String> personNow(UUID id) {
      return getEntityManager()
          .createQuery("select r.person from AcceptedReferral r where r.id = :id", String.class)
          .setParameter("id", id)
          .getResultStream()
          .findFirst();
    }
  }
}
