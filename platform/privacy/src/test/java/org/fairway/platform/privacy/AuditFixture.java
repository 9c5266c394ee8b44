package org.fairway.platform.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fairway.local.server.Databases;

/**
 * The audit of a tenant that no other test uses, worked by the real classes as the application
 * role.
 */
final class AuditFixture {
  final String tenant = PrivacyDatabase.newTenant();
  private final DataSource database = PrivacyDatabase.app(tenant);
  private final Audit audit =
      new Audit(Installation.scope(tenant, tenant), new AuditRepository(database), null);
  private final AuditChain chain = new TransactionalChain();

  void record(String action) {
    audit.record(action, "person", UUID.randomUUID().toString(), Outcome.ALLOWED, "direct-care");
  }

  Audit audit() {
    return audit;
  }

  /** Records that many entries, each with a link of its own. */
  AuditFixture linkedEach(int entries) {
    for (int i = 0; i < entries; i++) {
      linked(1);
    }
    return this;
  }

  /** Records that many entries and links them, with one link. */
  AuditFixture linked(int entries) {
    List<String> people =
        Stream.generate(() -> UUID.randomUUID().toString()).limit(entries).toList();
    audit.recordEach("person.read", "person", people, Outcome.ALLOWED, "direct-care");
    extend();
    return this;
  }

  int extend() {
    return chain.extend(tenant);
  }

  AuditChain chain() {
    return chain;
  }

  ChainReport verify() {
    return verify(null);
  }

  ChainReport verify(ChainHead expected) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      return new AuditVerifier(connection).verify(tenant, expected);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<AuditEntry> list(AuditFilter filter, UUID before, int limit) {
    return new AuditRepository(database).list(tenant, filter, before, limit);
  }

  long count(String table) {
    return PrivacyDatabase.count("select count(*) from " + table + " where tenant_id = ?", tenant);
  }

  Databases.Login appLogin() {
    return PrivacyDatabase.appLogin();
  }

  /** The container's transaction, by hand: the lock must last until the links are written. */
  private final class TransactionalChain extends AuditChain {
    TransactionalChain() {
      super(database);
    }

    @Override
    int extend(String of) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        int linked = extend(connection, of);
        connection.commit();
        return linked;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
