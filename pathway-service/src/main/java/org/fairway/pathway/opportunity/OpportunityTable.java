package org.fairway.pathway.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;

/** Table {@code opportunity} with its places. What the caller may not see is not there. */
@ApplicationScoped
class OpportunityTable {
  private static final String READ =
      """
      select o.*, p.places, p.taken, p.accepted, p.told,
        (select count(*) from place_queue q where q.tenant_id = o.tenant_id and q.opportunity_id = o.id) as waiting
      from opportunity o join opportunity_place p on p.opportunity_id = o.id
      where o.tenant_id = fairway_tenant()""";
  private static final String WITHOUT_QUEUE =
      """
      select o.*, p.places, p.taken, p.accepted, p.told, 0 as waiting
      from opportunity o join opportunity_place p on p.opportunity_id = o.id
      where o.tenant_id = fairway_tenant() and o.id = ?""";
  private static final String COLUMNS =
      """
      pathway_type, title, soc2020, band, lsoa21, latitude, longitude, cell, hours_per_week, patterns, starts_from,
      starts_until, essential_skills, desirable_skills, qualification_level, qualifications, minimum_age, maximum_age,
      excluded_offences, supports, guaranteed_interview, ring_fenced_groups, closes_on""";
  private static final String MARKS = "?" + ", ?".repeat(COLUMNS.split(",").length - 1);
  private static final String INSERT =
      "insert into opportunity (id, tenant_id, employer, version, %s, created_at)"
              .formatted(COLUMNS)
          + " values (?, fairway_tenant(), ?, 0, %s, ?)".formatted(MARKS);
  private static final String CHANGE =
      "update opportunity set (%s, version) = (%s, version + 1) where id = ?"
          .formatted(COLUMNS, MARKS);
  private static final String INSERT_PLACES =
      "insert into opportunity_place (opportunity_id, tenant_id, places) values (?, fairway_tenant(), ?)";
  private static final String OPEN = " and o.published_at is not null and o.closed_at is null";

  private final Sql sql;

  OpportunityTable(Sql sql) {
    this.sql = sql;
  }

  void insert(Opportunity opportunity) {
    List<Object> values = new ArrayList<>();
    values.add(opportunity.id());
    values.add(opportunity.employer());
    values.addAll(values(opportunity.facts()));
    values.add(opportunity.createdAt());
    sql.update(INSERT, values.toArray());
    sql.update(INSERT_PLACES, opportunity.id(), opportunity.facts().places());
  }

  /** Writes all that it is made from anew, but its places, which are counted elsewhere. */
  void change(UUID id, OpportunityFacts facts) {
    List<Object> values = new ArrayList<>(values(facts));
    values.add(id);
    sql.update(CHANGE, values.toArray());
  }

  /** In the order of {@link #COLUMNS}. */
  private static List<Object> values(OpportunityFacts f) {
    Requirements r = f.requirements();
    return Arrays.asList(
        f.pathwayType().name(),
        f.title(),
        f.soc2020(),
        f.band(),
        f.site().lsoa21(),
        f.site().latitude(),
        f.site().longitude(),
        Cells.of(f.site().latitude(), f.site().longitude()),
        f.hoursPerWeek(),
        names(f.patterns()),
        f.startsFrom(),
        f.startsUntil(),
        texts(r.essentialSkills()),
        texts(r.desirableSkills()),
        r.qualificationLevel(),
        texts(r.qualifications()),
        r.minimumAge(),
        r.maximumAge(),
        texts(r.excludedOffences()),
        names(f.supports()),
        f.guaranteedInterview(),
        texts(f.ringFencedGroups()),
        f.closesOn());
  }

  private static Sql.Array names(List<? extends Enum<?>> values) {
    return new Sql.Array("text", values.stream().map(Enum::name).toList());
  }

  private static Sql.Array texts(List<String> values) {
    return new Sql.Array("text", values);
  }

  Optional<Opportunity> find(UUID id) {
    return sql.first(READ + " and o.id = ?", OpportunityRow::read, id);
  }

  /** As {@link #find}, but nobody who waits is counted. */
  Optional<Opportunity> withoutQueue(UUID id) {
    return sql.first(WITHOUT_QUEUE, OpportunityRow::read, id);
  }

  /** False when the caller may not change it. */
  boolean publish(UUID id) {
    return sql.update(
            "update opportunity set published_at = now(), version = version + 1 where id = ?", id)
        == 1;
  }

  /** False when the caller may not change it. */
  boolean close(UUID id) {
    return sql.update(
            "update opportunity set closed_at = now(), version = version + 1 where id = ?", id)
        == 1;
  }

  /** The newest first. */
  List<Opportunity> page(OpportunityFilter filter, UUID before, int rows) {
    StringBuilder query = new StringBuilder(READ);
    List<Object> values = new ArrayList<>();
    and(
        query,
        values,
        " and o.pathway_type = ?",
        filter.type() == null ? null : filter.type().name());
    and(query, values, " and o.employer = ?", filter.employer());
    and(query, values, " and o.id < ?", before);
    query.append(ofStatus(filter.status())).append(" order by o.id desc limit ?");
    values.add(rows);
    return sql.query(query.toString(), OpportunityRow::read, values.toArray());
  }

  private static void and(StringBuilder query, List<Object> values, String clause, Object value) {
    if (value != null) {
      query.append(clause);
      values.add(value);
    }
  }

  private static String ofStatus(OpportunityStatus status) {
    if (status == null) {
      return "";
    }
    return switch (status) {
      case DRAFT -> " and o.published_at is null";
      case CLOSED -> " and o.closed_at is not null";
      case PUBLISHED -> OPEN + " and p.accepted < p.places";
      case FILLED -> OPEN + " and p.accepted >= p.places";
    };
  }
}
