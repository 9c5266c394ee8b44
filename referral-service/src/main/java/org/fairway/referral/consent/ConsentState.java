package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Whether people consent at this moment. Asked anew each time: a withdrawal holds at once. */
@ApplicationScoped
public class ConsentState {

  /** The rule of {@code ConsentTerm}. */
  private static final String LIVE =
      """
      select distinct c.person_id from consent c
      where c.tenant_id = ? and c.person_id = any (?) and c.purpose = ? and c.withdrawn_at is null
        and c.given_at <= ? and (c.expires_at is null or c.expires_at > ?)
        and (c.stops_at is null or c.stops_at > ?)""";

  private final Sql sql;
  private final EntityManager database;
  private final CurrentScope scope;

  ConsentState(Sql sql, EntityManager database, CurrentScope scope) {
    this.sql = sql;
    this.database = database;
    this.scope = scope;
  }

  /** True when the person has a live consent for the purpose. */
  @Transactional
  public boolean live(UUID person, ConsentPurpose purpose) {
    return !live(Set.of(person), purpose).isEmpty();
  }

  /** True when the person agrees that this employer, by name, is told of them. */
  @Transactional
  public boolean liveFor(UUID person, String employer) {
    Instant now = Instant.now();
    return consents.unwithdrawn(Set.of(person), ConsentPurpose.SHARE_WITH_EMPLOYER).stream()
        .anyMatch(consent -> consent.liveAt(now) && consent.recipients().contains(employer));
  }

  /** Those of the people who have a live consent for the purpose. */
  @Transactional
  public Set<UUID> live(Collection<UUID> people, ConsentPurpose purpose) {
    if (people.isEmpty()) {
      return Set.of();
    }
    // What this transaction has changed counts too.
    database.flush();
    Instant now = Instant.now();
    Sql.Array ids = new Sql.Array("uuid", List.copyOf(people));
    return Set.copyOf(
        sql.query(
            LIVE,
            row -> row.getObject(1, UUID.class),
            scope.get().tenant(),
            ids,
            purpose.name(),
            now,
            now,
            now));
  }
}
