package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Moment;

/** Table {@code person_rights}, beside {@code person}. */
@ApplicationScoped
class RightsRepository {
  private static final String FIND =
      """
      select p.id, p.organisation_id, p.erased_at, r.restricted_at, r.restricted_for, r.held_at, r.held_for,
        coalesce(r.version, 0)
      from person p left join person_rights r on r.tenant_id = p.tenant_id and r.person_id = p.id
      where p.tenant_id = ? and p.id = ?""";
  private static final String LOCK =
      "select id from person where tenant_id = ? and id = ? for no key update";
  private static final String WITHHELD =
      """
      select p.id from person p left join person_rights r on r.tenant_id = p.tenant_id and r.person_id = p.id
      where p.tenant_id = ? and p.id = any (?::uuid[])
        and (p.erased_at is not null or (? and r.restricted_at is not null))""";
  private static final String PUT =
      """
      insert into person_rights as t (person_id, tenant_id, organisation_id, %1$s_at, %1$s_for, version)
      values (?, ?, ?, ?, ?, 1)
      on conflict (person_id) do update set %1$s_at = excluded.%1$s_at, %1$s_for = excluded.%1$s_for,
        version = t.version + 1""";

  private final Sql sql;
  private final CurrentScope scope;

  RightsRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  Optional<PersonRights> find(UUID person) {
    return sql.first(FIND, RightsRepository::read, scope.get().tenant(), person);
  }

  /**
   * As {@link #find}; others who want to change the person wait until this transaction ends. Read
   * only when the lock is had: a query that waits for one row sees all others as they were before.
   */
  Optional<PersonRights> toChange(UUID person) {
    sql.query(LOCK, row -> true, scope.get().tenant(), person);
    return find(person);
  }

  /** Those of the people who are erased, and those who are restricted too if asked for. */
  Set<UUID> withheld(Collection<UUID> people, boolean restrictedToo) {
    List<String> ids = people.stream().map(UUID::toString).toList();
    return new HashSet<>(
        sql.query(
            WITHHELD,
            row -> row.getObject(1, UUID.class),
            scope.get().tenant(),
            new Sql.Array("text", ids),
            restrictedToo));
  }

  /** Null ends it. */
  void restrict(PersonRights person, RestrictionCause cause) {
    put("restricted", person, cause);
  }

  /** Null ends it. */
  void hold(PersonRights person, HoldCause cause) {
    put("held", person, cause);
  }

  private void put(String what, PersonRights person, Enum<?> cause) {
    sql.update(
        PUT.formatted(what),
        person.personId(),
        scope.get().tenant(),
        person.organisation(),
        cause == null ? null : Moment.now().atOffset(java.time.ZoneOffset.UTC),
        cause == null ? null : cause.name());
  }

  private static PersonRights read(ResultSet row) throws SQLException {
    String restricted = row.getString(5);
    String held = row.getString(7);
    return new PersonRights(
        row.getObject(1, UUID.class),
        row.getString(2),
        Sql.instant(row, 3),
        Sql.instant(row, 4),
        restricted == null ? null : RestrictionCause.valueOf(restricted),
        Sql.instant(row, 6),
        held == null ? null : HoldCause.valueOf(held),
        row.getLong(8));
  }
}
