package org.fairway.pathway.opportunity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.CodeLists;
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

  /**
   * Of what takes people, that which it is compared by; no more, for a thousand are read at once.
   */
  static OpenOpportunity compared(ResultSet row) throws SQLException {
    CodeLists codes = codes(row);
    return new OpenOpportunity(
        row.getObject("id", UUID.class),
        row.getString("employer"),
        PathwayType.valueOf(row.getString("pathway_type")),
        row.getString("title"),
        site(row),
        row.getBigDecimal("hours_per_week"),
        codes.list(0, WorkPattern::valueOf),
        row.getObject("starts_until", LocalDate.class),
        requirements(row, codes),
        codes.list(1, Support::valueOf),
        row.getBoolean("guaranteed_interview"),
        codes.list(2),
        row.getInt("free"));
  }

  private static OpportunityFacts facts(ResultSet row) throws SQLException {
    CodeLists codes = codes(row);
    return new OpportunityFacts(
        PathwayType.valueOf(row.getString("pathway_type")),
        row.getString("title"),
        row.getString("soc2020"),
        row.getString("band"),
        site(row),
        row.getBigDecimal("hours_per_week"),
        codes.list(0, WorkPattern::valueOf),
        row.getObject("starts_from", LocalDate.class),
        row.getObject("starts_until", LocalDate.class),
        row.getInt("places"),
        requirements(row, codes),
        codes.list(1, Support::valueOf),
        row.getBoolean("guaranteed_interview"),
        codes.list(2),
        row.getObject("closes_on", LocalDate.class));
  }

  private static CodeLists codes(ResultSet row) throws SQLException {
    return new CodeLists(row.getString("codes"));
  }

  private static Site site(ResultSet row) throws SQLException {
    return new Site(row.getString("lsoa21"), row.getDouble("latitude"), row.getDouble("longitude"));
  }

  private static Requirements requirements(ResultSet row, CodeLists codes) throws SQLException {
    return new Requirements(
        codes.list(3),
        codes.list(4),
        row.getObject("qualification_level", Integer.class),
        codes.list(5),
        row.getObject("minimum_age", Integer.class),
        row.getObject("maximum_age", Integer.class),
        codes.list(6));
  }
}
