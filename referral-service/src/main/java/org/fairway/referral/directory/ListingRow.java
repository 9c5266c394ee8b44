package org.fairway.referral.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

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
            Sql.texts(row, "groups"),
            Sql.texts(row, "languages"),
            Sql.texts(row, "areas"),
            Sql.texts(row, "identifiers"),
            row.getObject("places", Integer.class),
            row.getObject("available", Integer.class),
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class),
            row.getBoolean("shown"),
            row.getLong("told"),
            Sql.instant(row, "modified_at")));
  }
}
