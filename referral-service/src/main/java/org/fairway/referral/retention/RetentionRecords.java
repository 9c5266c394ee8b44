package org.fairway.referral.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Records whose time is over. */
@ApplicationScoped
class RetentionRecords {

  /** Looked at in one run; the next goes on. */
  static final int BATCH = 500;

  private static final String OPEN =
      "('SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'WAITLISTED', 'ACCEPTED', 'IN_PROGRESS', 'REOPENED')";

  /** A hold keeps, and so does a restriction: the person may need the data for a claim. */
  private static final String HELD =
      """
      cross join lateral (select exists (select from person_records(%1$s.tenant_id, %1$s.%2$s) o (id)
        join person_rights k on k.tenant_id = %1$s.tenant_id and k.person_id = o.id
          and (k.held_at is not null or k.restricted_at is not null)) as held) h
      """;

  /**
   * A human of whom there are several records ends with the last of them, by the rule of what was
   * done with any of them.
   */
  private static final String PEOPLE =
      "select p.id, h.held from person p "
          + HELD.formatted("p", "id")
          + """
      where p.tenant_id = ? and p.erased_at is null and p.created_at < ? and %s
        and not exists (select from person_records(p.tenant_id, p.id) o (id)
          join person q on q.tenant_id = p.tenant_id and q.id = o.id and q.erased_at is null
          left join referral r on r.tenant_id = q.tenant_id and r.person_id = q.id
          where o.id <> p.id
            and (q.created_at >= ? or r.status in %s or r.updated_at >= ? or %s))
      order by h.held, p.id limit\s""";

  private static final String ENDED =
      """
      exists (select from referral r where r.tenant_id = p.tenant_id and r.person_id = p.id and r.status <> 'DRAFT')
      and not exists (select from referral r where r.tenant_id = p.tenant_id and r.person_id = p.id
        and (r.status in %s or r.updated_at >= ?))"""
          .formatted(OPEN);
  private static final String NEVER =
      """
      not exists (select from referral r where r.tenant_id = p.tenant_id and r.person_id = p.id
        and (r.status <> 'DRAFT' or r.updated_at >= ?))""";

  /** A note is a change too, also one that was written after the end. */
  private static final String NOTED =
      "select r.id, h.held from referral r "
          + HELD.formatted("r", "person_id")
          + """
      where r.tenant_id = ? and r.updated_at < ? and r.status <> 'DRAFT' and r.status not in %s
        and (r.note is not null
          or exists (select from referral_change c
            where c.tenant_id = r.tenant_id and c.referral_id = r.id and c.note is not null)
          or exists (select from case_note n where n.tenant_id = r.tenant_id and n.referral_id = r.id))
        and not exists (select from case_note n
          where n.tenant_id = r.tenant_id and n.referral_id = r.id and n.written_at >= ?)
      """
              .formatted(OPEN);

  private static final String NOTED_FIRST = "order by h.held, r.id limit ";

  private static final String ERRORS =
      """
      select j.id, false from import_job j where j.tenant_id = ? and j.created_at < ?
        and exists (select from import_error e where e.tenant_id = j.tenant_id and e.job_id = j.id)
      order by j.id limit\s""";

  private final Sql sql;
  private final CurrentScope scope;

  RetentionRecords(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** A record; {@code held} by a legal hold on its person, or a restriction. */
  record Due(UUID id, boolean held) {}

  /** Those that were last changed before the limit, those that are held last. */
  List<Due> due(RecordKind kind, Instant limit) {
    return switch (kind) {
      case PERSON_AFTER_REFERRAL ->
          find(PEOPLE.formatted(ENDED, OPEN, "false"), limit, limit, limit, limit);
      case PERSON_NEVER_REFERRED ->
          find(PEOPLE.formatted(NEVER, OPEN, "r.status <> 'DRAFT'"), limit, limit, limit, limit);
      case NOTES_OF_ENDED_REFERRAL -> find(NOTED + NOTED_FIRST, limit, limit);
      case IMPORT_ERRORS -> find(ERRORS, limit);
    };
  }

  private List<Due> find(String query, Instant... limits) {
    Object[] arguments = new Object[limits.length + 1];
    arguments[0] = scope.get().tenant();
    System.arraycopy(limits, 0, arguments, 1, limits.length);
    return sql.query(
        query + BATCH, row -> new Due(row.getObject(1, UUID.class), row.getBoolean(2)), arguments);
  }

  /**
   * The lines of the timeline stay, without words. False, and nothing goes, where a note was
   * written since the referral was found, or it is open again or held.
   */
  boolean emptyNotes(UUID referral, Instant limit) {
    String tenant = scope.get().tenant();
    // From here on nobody moves it or writes a note; what was done before is seen below.
    sql.query(
        "select from referral where tenant_id = ? and id = ? for update",
        row -> true,
        tenant,
        referral);
    boolean over =
        sql.query(NOTED + "and r.id = ?", row -> row.getBoolean(2), tenant, limit, limit, referral)
            .equals(List.of(false));
    if (over) {
      empty(tenant, referral);
    }
    return over;
  }

  private void empty(String tenant, UUID referral) {
    sql.update("delete from case_note where tenant_id = ? and referral_id = ?", tenant, referral);
    sql.update(
        "update referral_change set note = null where tenant_id = ? and referral_id = ?"
            + " and note is not null",
        tenant,
        referral);
    sql.update(
        "update referral set note = null, version = version + 1 where tenant_id = ? and id = ?"
            + " and note is not null",
        tenant,
        referral);
  }

  void removeErrors(UUID job) {
    sql.update(
        "delete from import_error where tenant_id = ? and job_id = ?", scope.get().tenant(), job);
  }
}
