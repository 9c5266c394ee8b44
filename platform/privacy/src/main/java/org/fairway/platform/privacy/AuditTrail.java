package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Problems;

/** Reads the audit of the scope's tenant; an organisation sees what its own members did. */
@ApplicationScoped
public class AuditTrail {
  private final AuditRepository entries;
  private final CurrentScope scope;
  private final DataSource database;

  AuditTrail(AuditRepository entries, CurrentScope scope, DataSource database) {
    this.entries = entries;
    this.scope = scope;
    this.database = database;
  }

  /**
   * Newest first.
   *
   * @param before only entries older than this one; null starts with the newest
   */
  @Transactional
  public List<AuditEntry> list(AuditFilter filter, UUID before, int limit) {
    return entries.list(scope.get().tenant(), filter, before, limit);
  }

  /**
   * Walks the tenant's whole chain.
   *
   * @param expected a head noted earlier that the chain must still contain; null expects none
   * @throws org.fairway.platform.web.ProblemException for a caller who does not see the whole
   *     tenant: to them the chain would seem full of holes
   */
  @Transactional
  public ChainReport verify(ChainHead expected) {
    Scope who = scope.get();
    if (!who.tenantWide()) {
      throw Problems.forbidden("The audit is verified for a whole tenant, by its own staff.");
    }
    try (Connection connection = database.getConnection()) {
      return new AuditVerifier(connection).verify(who.tenant(), expected);
    } catch (SQLException e) {
      throw new DatabaseException("The audit could not be verified", e);
    }
  }
}
