package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.tenancy.Sql;

/** Finds opportunities that take people, for those who compare them. */
@ApplicationScoped
public class OpenOpportunities {
  /**
   * Square by square, so that it stops when there are enough. The limit inside keeps the planner
   * from taking the squares in another order, and that of one from reading the places of everything
   * anew for each square. What is filled does not count, however much of that is in a square.
   */
  private static final String NEAR =
      """
      select o.id, o.employer, o.pathway_type, o.title, o.lsoa21, o.latitude, o.longitude, o.hours_per_week,
        o.starts_until, o.qualification_level, o.minimum_age, o.maximum_age, o.guaranteed_interview, o.codes, o.free
      from unnest(?::integer[]) with ordinality as c (cell, nth)
      cross join lateral (
        select n.*, p.free
        from opportunity n
        cross join lateral (
          select a.places - a.taken as free from opportunity_place a
          where a.opportunity_id = n.id and a.accepted < a.places
          limit 1) p
        where n.tenant_id = fairway_tenant() and n.cell = c.cell
          and n.published_at is not null and n.closed_at is null and (n.closes_on is null or n.closes_on >= ?)
          and (n.starts_until is null or n.starts_until >= ?)
          and (cardinality(?::text[]) = 0 or n.pathway_type = any (?::text[]))
        limit ?) o
      limit ?""";

  private final Sql sql;
  private final Opportunities opportunities;

  OpenOpportunities(Sql sql, Opportunities opportunities) {
    this.sql = sql;
    this.opportunities = opportunities;
  }

  /**
   * Those in squares around a place, the nearest squares first.
   *
   * @param types only these; empty for all
   */
  @Transactional
  public List<OpenOpportunity> near(
      Site place, double kilometres, List<PathwayType> types, int most) {
    LocalDate today = Today.inEngland();
    Sql.Array wanted = new Sql.Array("text", types.stream().map(Enum::name).toList());
    Sql.Array cells = new Sql.Array("int4", Cells.around(place, kilometres));
    return sql.query(
        NEAR, OpportunityRow::compared, cells, today, today, wanted, wanted, most, most);
  }

  /**
   * One that the caller owns and that takes people now; empty when the caller owns none of that id.
   *
   * @throws Refusal kind STATE, {@code opportunity-not-open}
   */
  @Transactional
  public Optional<OpenOpportunity> own(UUID id) {
    return opportunities
        .find(id)
        .filter(opportunities::own)
        .map(OpenOpportunities::taking)
        .map(OpenOpportunity::of);
  }

  private static Opportunity taking(Opportunity found) {
    String obstacle = found.obstacle(Today.inEngland());
    if (obstacle != null) {
      throw Refusal.state(
          "opportunity-not-open", "People are ranked for what takes people now. " + obstacle);
    }
    return found;
  }
}
