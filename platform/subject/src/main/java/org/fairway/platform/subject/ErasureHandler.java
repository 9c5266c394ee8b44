package org.fairway.platform.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.messaging.EventHandler;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.subject.Subject;
import org.fairway.platform.privacy.subject.SubjectRecords;

/**
 * Erases what this service keeps of a person as soon as it hears that they are erased, and says so.
 * News of the person that comes later, or again from the start of a topic, is kept without the
 * pseudonym: see {@code erased_subject}.
 */
@ApplicationScoped
class ErasureHandler implements EventHandler {
  /** Those who take other news of the person may hold the same lock: see PersonLock. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String REMEMBER =
      """
      insert into erased_subject (tenant_id, person_hash)
      values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex')) on conflict do nothing""";

  private final SubjectRecords records;
  private final DataSource database;
  private final Outbox outbox;
  private final Audit audit;
  private final String service;

  ErasureHandler(
      SubjectRecords records,
      DataSource database,
      Outbox outbox,
      Audit audit,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.records = records;
    this.database = database;
    this.outbox = outbox;
    this.audit = audit;
    this.service = service;
  }

  @Override
  public Set<String> types() {
    return Set.of(SubjectEvents.ERASED);
  }

  @Override
  public void handle(IncomingEvent event) {
    SubjectEvents.Erased told = event.dataAs(SubjectEvents.Erased.class);
    remember(event.tenant(), told.person());
    int erased = records.erase(new Subject(event.tenant(), told.person(), null));
    audit.record(
        "subject.erase", "erasure", told.erasureId().toString(), Outcome.ALLOWED, "erasure");
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    outbox.append(
        new OutgoingEvent(
            SubjectEvents.forgotten(service),
            told.erasureId().toString(),
            0,
            new SubjectEvents.Forgotten(told.erasureId(), service, erased, now)));
  }

  private void remember(String tenant, String person) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK);
        PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      lock.setString(1, person);
      lock.execute();
      insert.setString(1, tenant);
      insert.setString(2, person);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("an erasure could not be remembered", e);
    }
  }
}
