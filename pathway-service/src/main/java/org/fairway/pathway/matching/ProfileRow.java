package org.fairway.pathway.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.CodeLists;
import org.fairway.platform.tenancy.Sql;

/** Reads a profile out of a row. */
final class ProfileRow {
  private ProfileRow() {}

  static Profile read(ResultSet row) throws SQLException {
    return new Profile(
        row.getObject("id", UUID.class),
        row.getString("organisation_id"),
        row.getString("person"),
        seeker(row),
        row.getLong("version"),
        Sql.instant(row, "updated_at"));
  }

  private static Seeker seeker(ResultSet row) throws SQLException {
    CodeLists codes = new CodeLists(row.getString("codes"));
    return new Seeker(
        codes.set(0),
        row.getObject("qualification_level", Integer.class),
        codes.set(1),
        row.getBigDecimal("least_hours"),
        row.getBigDecimal("most_hours"),
        codes.set(2, WorkPattern.class),
        new Site(row.getString("lsoa21"), row.getDouble("latitude"), row.getDouble("longitude")),
        row.getInt("travel_kilometres"),
        row.getObject("available_from", LocalDate.class),
        codes.set(3, Support.class),
        codes.set(4),
        List.copyOf(codes.set(5, PathwayType.class)));
  }
}
