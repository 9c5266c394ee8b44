package org.fairway.pathway.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The consents of a tenant's people, fed by events. Both orders of arrival of "given" and
 * "withdrawn" end the same. Whether one is live is asked of the function {@code consent_live}, by
 * which row-level security decides too.
 */
@ApplicationScoped
public class Consents {
  /** Without it, nothing about a person is shared with anyone. */
  public static final String REFERRAL = "REFERRAL";

  /** Lets the employers that it names know whom their applicants and enrolments are about. */
  public static final String SHARE_WITH_EMPLOYER = "SHARE_WITH_EMPLOYER";

  private final Repository consents;
  private final EntityManager database;

  Consents(Repository consents, EntityManager database) {
    this.consents = consents;
    this.database = database;
  }

  /** Keeps a consent; {@code recipients} null or empty when nobody was named. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void given(
      UUID id, String person, String purpose, Instant expiresAt, List<String> recipients) {
    known(id, person, purpose).agree(expiresAt, recipients);
    consents.flush();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawn(UUID id, String person, String purpose, Instant at) {
    known(id, person, purpose).withdraw(at);
    consents.flush();
  }

  /** It has run out by the clock of who keeps it, whatever the clock here says. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void expired(UUID id, String person, String purpose) {
    known(id, person, purpose);
    consents.flush();
    database
        .createNativeQuery(
            "update consent set expires_at = least(expires_at, now()) where id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private Consent known(UUID id, String person, String purpose) {
    Consent consent = consents.findById(id);
    if (consent == null) {
      consent = new Consent(id, person, purpose);
      consents.persist(consent);
    }
    return consent;
  }

  /** True while a consent for the purpose holds; false when none is known. */
  @Transactional
  public boolean live(String person, String purpose) {
    return answer("select consent_live(:person, :purpose)", person, purpose).getSingleResult();
  }

  /** As {@link #live(String, String)}, and the consent names the recipient. */
  @Transactional
  public boolean live(String person, String purpose, String recipient) {
    return answer("select consent_live(:person, :purpose, :recipient)", person, purpose)
        .setParameter("recipient", recipient)
        .getSingleResult();
  }

  private TypedQuery<Boolean> answer(String sql, String person, String purpose) {
    @SuppressWarnings("unchecked")
    TypedQuery<Boolean> query =
        (TypedQuery<Boolean>) database.createNativeQuery(sql, Boolean.class);
    return query.setParameter("person", person).setParameter("purpose", purpose);
  }

  /**
   * True once there was a consent for the purpose and none is live any more. Before the first
   * nothing was shared that could be stopped.
   */
  @Transactional
  public boolean stopped(String person, String purpose) {
    return consents.count("person = ?1 and purpose = ?2", person, purpose) > 0
        && !live(person, purpose);
  }

  /** Queries on consents. */
  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<Consent, UUID> {}
}
