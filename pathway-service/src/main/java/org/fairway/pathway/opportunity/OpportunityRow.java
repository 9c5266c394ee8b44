package org.fairway.pathway.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.tenancy.Sql;

/** Reads an opportunity out of a row. */
final class OpportunityRow {
  private OpportunityRow() {}

  static Opportunity read(ResultSet row) throws SQLException {
    Places places =
        new Places(
            row.getInt("places"),
            row.getInt("taken"),
            row.getInt("accepted"),
            row.getInt("waiting"),
            row.getLong("told"));
    return new Opportunity(
        row.getObject("id", UUID.class),
        row.getString("employer"),
        facts(row),
        places,
        Sql.instant(row, "published_at"),
        Sql.instant(row, "closed_at"),
        row.getLong("version"),
        Sql.instant(row, "created_at"));
  }

  private static OpportunityFacts facts(ResultSet row) throws SQLException {
    return new OpportunityFacts(
        PathwayType.valueOf(row.getString("pathway_type")),
        row.getString("title"),
        row.getString("soc2020"),
        row.getString("band"),
        new Site(row.getString("lsoa21"), row.getDouble("latitude"), row.getDouble("longitude")),
        row.getBigDecimal("hours_per_week"),
        codes(row, "patterns", WorkPattern::valueOf),
        row.getObject("starts_from", LocalDate.class),
        row.getObject("starts_until", LocalDate.class),
        row.getInt("places"),
        requirements(row),
        codes(row, "supports", Support::valueOf),
        row.getBoolean("guaranteed_interview"),
        Sql.texts(row, "ring_fenced_groups"),
        row.getObject("closes_on", LocalDate.class));
  }

  private static Requirements requirements(ResultSet row) throws SQLException {
    return new Requirements(
        Sql.texts(row, "essential_skills"),
        Sql.texts(row, "desirable_skills"),
        row.getObject("qualification_level", Integer.class),
        Sql.texts(row, "qualifications"),
        row.getObject("minimum_age", Integer.class),
        row.getObject("maximum_age", Integer.class),
        Sql.texts(row, "excluded_offences"));
  }

  private static <T> List<T> codes(ResultSet row, String column, Function<String, T> code)
      throws SQLException {
    return Sql.texts(row, column).stream().map(code).toList();
  }
}
