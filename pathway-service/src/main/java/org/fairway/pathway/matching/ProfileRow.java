package org.fairway.pathway.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;
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
    return new Seeker(
        Set.copyOf(Sql.texts(row, "skills")),
        row.getObject("qualification_level", Integer.class),
        Set.copyOf(Sql.texts(row, "qualifications")),
        row.getBigDecimal("least_hours"),
        row.getBigDecimal("most_hours"),
        codes(row, "patterns", WorkPattern::valueOf),
        new Site(row.getString("lsoa21"), row.getDouble("latitude"), row.getDouble("longitude")),
        row.getInt("travel_kilometres"),
        row.getObject("available_from", LocalDate.class),
        codes(row, "needs", Support::valueOf),
        Set.copyOf(Sql.texts(row, "declared_groups")),
        codes(row, "pathway_types", PathwayType::valueOf).stream().sorted().toList());
  }

  private static <T> Set<T> codes(ResultSet row, String column, Function<String, T> code)
      throws SQLException {
    return Sql.texts(row, column).stream().map(code).collect(Collectors.toUnmodifiableSet());
  }
}
