package org.fairway.platform.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An entry as the database holds it.
 *
 * @param sequence the order of arrival at the database; gaps are no sign of loss
 */
record StoredEntry(long sequence, AuditEntry entry) {

  /** The columns {@link #read} wants, of {@code audit_entry e}. */
  static final String COLUMNS =
      "e.seq, e.id, e.tenant_id, e.organisation_id, e.at, e.actor, e.client, e.action,"
          + " e.subject_type, e.subject_id, e.outcome, e.purpose, e.fields, e.correlation_id";

  static StoredEntry read(ResultSet row) throws SQLException {
    return new StoredEntry(
        row.getLong("seq"),
        new AuditEntry(
            row.getObject("id", UUID.class),
            row.getString("tenant_id"),
            row.getString("organisation_id"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"),
            row.getString("client"),
            row.getString("action"),
            row.getString("subject_type"),
            row.getString("subject_id"),
            row.getString("outcome"),
            row.getString("purpose"),
            row.getString("fields"),
            row.getString("correlation_id")));
  }
}
