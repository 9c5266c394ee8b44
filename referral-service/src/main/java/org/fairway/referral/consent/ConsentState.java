package org.fairway.referral.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
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

  private static final String NAMED = " and ? = any (c.recipients)";

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
    return !live(List.of(person), ConsentPurpose.SHARE_WITH_EMPLOYER, NAMED, employer).isEmpty();
  }

  /** Those of the people who have a live consent for the purpose. */
  @Transactional
  public Set<UUID> live(Collection<UUID> people, ConsentPurpose purpose) {
    return people.isEmpty() ? Set.of() : live(people, purpose, "");
  }

  private Set<UUID> live(
      Collection<UUID> people, ConsentPurpose purpose, String further, Object... values) {
    // What this transaction has changed counts too.
    database.flush();
    Instant now = Instant.now();
    Sql.Array ids = new Sql.Array("uuid", List.copyOf(people));
    List<Object> arguments =
        new ArrayList<>(List.of(scope.get().tenant(), ids, purpose.name(), now, now, now));
    arguments.addAll(List.of(values));
    return Set.copyOf(
        sql.query(LIVE + further, row -> row.getObject(1, UUID.class), arguments.toArray()));
  }
}
