package org.fairway.referral.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads listings. */
final class ListingRow {

  static final String COLUMNS =
      """
      tenant_id, id, source, provider, name, description, website, kind, groups, languages, areas, identifiers, places,
        available, first_day, last_day, shown, told, modified_at""";

  private ListingRow() {}

  static ListedService read(ResultSet row) throws SQLException {
    return new ListedService(
        row.getString("tenant_id"),
        new Listing(
            row.getObject("id", UUID.class),
            Listing.Source.valueOf(row.getString("source")),
            row.getString("provider"),
            row.getString("name"),
            row.getString("description"),
            row.getString("website"),
            row.getString("kind"),
            texts(row, "groups"),
            texts(row, "languages"),
            texts(row, "areas"),
            texts(row, "identifiers"),
            row.getObject("places", Integer.class),
            row.getObject("available", Integer.class),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getBoolean("shown"),
            row.getLong("told"),
            row.getObject("modified_at", OffsetDateTime.class).toInstant()));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
