package org.fairway.pathway.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The consents of a tenant's people, fed by events. Both orders of arrival of "given" and
 * "withdrawn" end the same. The database's own function {@code consent_live} reads the same rows
 * for row-level security.
 */
@ApplicationScoped
public class Consents {
  /** Without it, nothing about a person is shared with anyone. */
  public static final String REFERRAL = "REFERRAL";

  private final Repository consents;

  Consents(Repository consents) {
    this.consents = consents;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void given(UUID id, String person, String purpose, Instant expiresAt) {
    Consent known = consents.findById(id);
    if (known == null) {
      consents.persistAndFlush(new Consent(id, person, purpose, expiresAt));
    } else {
      known.expire(expiresAt);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void withdrawn(UUID id, String person, String purpose, Instant at) {
    Consent consent = consents.findById(id);
    if (consent == null) {
      consent = new Consent(id, person, purpose, null);
      consents.persist(consent);
    }
    consent.withdraw(at);
    consents.flush();
  }

  /** True once a consent for the purpose was withdrawn and no other stands in its place. */
  @Transactional
  public boolean stopped(String person, String purpose) {
    List<Consent> known = consents.list("person = ?1 and purpose = ?2", person, purpose);
    Instant now = Instant.now();
    return known.stream().anyMatch(Consent::withdrawn)
        && known.stream().noneMatch(c -> c.liveAt(now));
  }

  /** Queries on consents. */
  @ApplicationScoped
  static class Repository implements PanacheRepositoryBase<Consent, UUID> {}
}
