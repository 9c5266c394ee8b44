package org.fairway.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;

/** Reads lines of timelines, newest first, with their notes in the clear. */
@ApplicationScoped
class TimelineReader {
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /** What the referrer may see without knowing how the referral goes. */
  private static final String VEILED =
      """
       and (c.kind = 'AMENDED' or c.kind = 'NOTE' and n.id is not null
         or c.kind = 'MOVED' and c.to_status in ('DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'INFO_REQUESTED', 'CANCELLED'))""";

  /** What the referrer may see besides when it may know how the referral goes. */
  private static final String DISCLOSED =
      " and (c.kind in ('MOVED', 'AMENDED', 'PATHWAY', 'SUSTAINED')"
          + " or c.kind = 'NOTE' and n.id is not null)";

  private static final String LINES =
      """
      select c.id, c.kind, c.at, c.actor, c.from_status, c.to_status, c.reason, c.code, c.about_id, n.id, c.note, n.text
      from referral_change c
      left join case_note n on n.tenant_id = c.tenant_id and n.id = c.note_id
      where c.tenant_id = ? and c.referral_id = ? and (c.at, c.id) < (?, ?) and (?::text is null or c.kind = ?)%s
      order by c.at desc, c.id desc limit ?""";

  private final DataSource database;
  private final Vault vault;
  private final CurrentScope scope;

  TimelineReader(DataSource database, Vault vault, CurrentScope scope) {
    this.database = database;
    this.vault = vault;
    this.scope = scope;
  }

  /** How much of a timeline is read. */
  enum Extent {
    ALL(""),
    DISCLOSED(TimelineReader.DISCLOSED),
    VEILED(TimelineReader.VEILED);

    private final String condition;

    Extent(String condition) {
      this.condition = condition;
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  List<TimelineEntry> read(UUID referral, TimelineFilter filter, int size, Extent extent) {
    List<TimelineEntry> lines = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LINES.formatted(extent.condition))) {
      String kind = filter.kind() == null ? null : filter.kind().name();
      Instant before = filter.beforeAt() == null ? END : filter.beforeAt();
      select.setString(1, scope.get().tenant());
      select.setObject(2, referral);
      select.setObject(3, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
      select.setObject(4, filter.beforeId() == null ? new UUID(-1, -1) : filter.beforeId());
      select.setString(5, kind);
      select.setString(6, kind);
      select.setInt(7, size);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("a timeline could not be read", e);
    }
  }

  private TimelineEntry line(ResultSet row) throws SQLException {
    String tenant = scope.get().tenant();
    UUID id = row.getObject(1, UUID.class);
    UUID noteId = row.getObject(10, UUID.class);
    String note =
        noteId == null
            ? vault.open(new Cell(tenant, "referral_change", id, "note"), row.getBytes(11))
            : vault.open(new Cell(tenant, "case_note", noteId, "text"), row.getBytes(12));
    return new TimelineEntry(
        id,
        LineKind.valueOf(row.getString(2)),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        status(row.getString(5)),
        status(row.getString(6)),
        row.getString(7) == null ? null : Reason.valueOf(row.getString(7)),
        row.getString(8),
        row.getObject(9, UUID.class),
        noteId,
        note);
  }

  private static ReferralStatus status(String name) {
    return name == null ? null : ReferralStatus.valueOf(name);
  }
}
