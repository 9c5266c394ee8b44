package org.fairway.pathway.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Table {@code reminder}. */
@ApplicationScoped
class ReminderRepository {
  private static final String SILENT =
      "exists (select from enrolment e where e.id = enrolment_id"
          + " and (e.sharing_stopped_at is not null or not consent_live(e.person, 'REFERRAL')))";

  /** Reminders about somebody who does not consent to the referral at this moment wait. */
  private static final String CONSENTING = " and not " + SILENT;

  static final String DUE =
      "select id, enrolment_id, kind, subject, due_on, times from reminder"
          + " where tenant_id = ? and look_on <= ? and told_at is null and closed_at is null"
          + CONSENTING
          + " order by look_on, id limit ?";

  /** What another instance has in its hands is left to it. */
  static final String LOCK = " for update skip locked";

  private static final String REST =
      "update reminder set rests_until = ? where id in (select id from reminder"
          + " where tenant_id = ? and look_on <= ? and told_at is null and closed_at is null and "
          + SILENT
          + " order by look_on, id limit ?"
          + LOCK
          + ")";

  private final Sql sql;

  ReminderRepository(Sql sql) {
    this.sql = sql;
  }

  /** A reminder that is due, and how often it was told before. */
  record Taken(ReminderDue due, int times) {}

  /** The only question that looks over all tenants. */
  @Transactional
  List<String> tenants(LocalDate today) {
    sql.asWorker();
    return sql.query(
        "select distinct tenant_id from reminder where look_on <= ? and told_at is null and closed_at is null",
        row -> row.getString(1),
        today);
  }

  /** Takes what is due and notes that it is told; together with the telling or not at all. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<Taken> take(String tenant, LocalDate today, int most) {
    List<Taken> taken = sql.query(DUE + LOCK, ReminderRepository::taken, tenant, today, most);
    sql.batch(
        "update reminder set told_at = now(), times = times + 1 where id = ?",
        taken.stream().map(each -> new Object[] {each.due().reminderId()}).toList());
    return taken;
  }

  /**
   * What is due about somebody who does not consent is not looked at again before tomorrow, so that
   * it does not grow into what is asked about again and again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void rest(String tenant, LocalDate today, int most) {
    sql.update(REST, today.plusDays(1), tenant, today, most);
  }

  /** The person consents: what rested is looked at. */
  void wake(String person) {
    sql.update(
        "update reminder r set rests_until = null from enrolment e where r.rests_until is not null"
            + " and e.id = r.enrolment_id and e.person = ?",
        person);
  }

  private static Taken taken(ResultSet row) throws SQLException {
    ReminderDue due =
        new ReminderDue(
            row.getObject("id", UUID.class),
            row.getObject("enrolment_id", UUID.class),
            ReminderKind.valueOf(row.getString("kind")),
            row.getString("subject"),
            row.getObject("due_on", LocalDate.class));
    return new Taken(due, row.getInt("times"));
  }

  List<Reminder> open(UUID enrolment, UUID before, int rows) {
    return sql.query(
        "select id, enrolment_id, kind, subject, due_on, told_at from reminder"
            + " where told_at is not null and closed_at is null"
            + " and (?::uuid is null or enrolment_id = ?) and (?::uuid is null or id < ?)"
            + CONSENTING
            + " order by id desc limit ?",
        row ->
            new Reminder(
                row.getObject("id", UUID.class),
                row.getObject("enrolment_id", UUID.class),
                ReminderKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getObject("due_on", LocalDate.class),
                Sql.instant(row, "told_at")),
        enrolment,
        enrolment,
        before,
        before,
        rows);
  }

  void note(UUID id, String tenant, Topic topic, LocalDate dueOn, LocalDate remindOn) {
    sql.update(
        "insert into reminder (id, tenant_id, enrolment_id, kind, subject, due_on, remind_on)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, enrolment_id, kind, subject)"
            + " do update set due_on = excluded.due_on, remind_on = excluded.remind_on, rests_until = null, told_at = null, closed_at = null"
            + " where reminder.closed_at is not null or reminder.due_on <> excluded.due_on",
        id,
        tenant,
        topic.enrolmentId(),
        topic.kind().name(),
        topic.subject(),
        dueOn,
        remindOn);
  }

  /** All of that kind whose subject begins with that of the topic. */
  void close(Topic topic) {
    sql.update(
        "update reminder set closed_at = now() where enrolment_id = ? and kind = ?"
            + " and starts_with(subject, ?) and closed_at is null",
        topic.enrolmentId(),
        topic.kind().name(),
        topic.subject());
  }
}
