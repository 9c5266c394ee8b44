package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.EthnicCategories;
import org.fairway.metrics.sql.Sql;

/**
 * Writes the projection. Every statement gives the same rows whichever order events come in and
 * however often: {@code least} and {@code greatest} ignore nulls, and an attribute is replaced by a
 * version that is not older.
 */
@ApplicationScoped
class FunnelTables {

  static final List<String> ALL =
      List.of("funnel_referral", "funnel_person", "funnel_enrolment", "funnel_application");

  private static final String UNKNOWN = "UNKNOWN";
  private static final String REFERRAL =
      """
      insert into funnel_referral as t (tenant_id, build, referral_id, person, partner, source_type, pathway_type,
        programme, priority_groups, imd_decile, version, referred_at, accepted_at)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, referral_id) do update set
        (person, partner, source_type, pathway_type, programme, priority_groups, imd_decile, version) =
        (select n.* from (values
          (excluded.person, excluded.partner, excluded.source_type, excluded.pathway_type, excluded.programme,
            excluded.priority_groups, excluded.imd_decile, excluded.version),
          (t.person, t.partner, t.source_type, t.pathway_type, t.programme, t.priority_groups, t.imd_decile,
            t.version)) as n (a, b, c, d, e, f, g, version) order by n.version desc limit 1),
        referred_at = least(t.referred_at, excluded.referred_at),
        accepted_at = least(t.accepted_at, excluded.accepted_at)
      """;
  private static final String PERSON =
      """
      insert into funnel_person as t (tenant_id, build, person, version, ethnic_group, disability, sex, age_band)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, person) do update set version = excluded.version,
        ethnic_group = excluded.ethnic_group, disability = excluded.disability, sex = excluded.sex,
        age_band = excluded.age_band
      where excluded.version > t.version
      """;
  private static final String ENROLMENT =
      """
      insert into funnel_enrolment as t (tenant_id, build, enrolment_id, referral_id, programme, pathway_type,
        version, on_pathway_at)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?, ?)
      on conflict (tenant_id, build, enrolment_id) do update set
        programme = case when excluded.version > t.version then excluded.programme else t.programme end,
        pathway_type = case when excluded.version > t.version then excluded.pathway_type else t.pathway_type end,
        version = greatest(t.version, excluded.version),
        on_pathway_at = least(t.on_pathway_at, excluded.on_pathway_at)
      """;
  private static final String APPLICATION =
      """
      insert into funnel_application as t (tenant_id, build, application_id, referral_id, %1$s)
      values (fairway_tenant(), ?, ?, ?, ?)
      on conflict (tenant_id, build, application_id) do update set
        referral_id = coalesce(t.referral_id, excluded.referral_id),
        %1$s = %2$s(t.%1$s, excluded.%1$s)
      """;

  private final Sql sql;

  FunnelTables(Sql sql) {
    this.sql = sql;
  }

  /** A statement that a piece of news asks for. */
  record Change(String sql, Object[] values) {
    private static Change of(String sql, Object... values) {
      return new Change(sql, values);
    }
  }

  /** Makes the changes, like ones together: their order among themselves does not matter. */
  void apply(List<Change> changes) {
    Map<String, List<Object[]>> alike = new LinkedHashMap<>();
    for (Change change : changes) {
      alike.computeIfAbsent(change.sql(), any -> new ArrayList<>()).add(change.values());
    }
    alike.forEach(sql::batch);
  }

  Change referral(String build, FunnelEvents.Referral data, long version, String type) {
    boolean submitted = type.contains(".submitted.");
    boolean accepted = type.contains(".accepted.");
    List<String> groups = data.priorityGroups() == null ? List.of() : data.priorityGroups();
    return Change.of(
        REFERRAL,
        build,
        data.referralId(),
        data.person(),
        data.partnerId(),
        data.sourceType(),
        data.pathwayType(),
        data.programmeId(),
        new Sql.Array("text", groups.stream().sorted().toList()),
        data.imdDecile(),
        version,
        submitted ? data.occurredAt() : null,
        accepted ? data.occurredAt() : null);
  }

  Change equality(String build, FunnelEvents.Equality data, long version) {
    String group =
        data.ethnicCode() == null || data.ethnicCodeSystem() == null
            ? UNKNOWN
            : EthnicCategories.toNhs2001(data.ethnicCodeSystem(), data.ethnicCode())
                .map(code -> DimensionBook.closure(Map.of("ethnicCode", code)).get("ethnicGroup"))
                .orElse(UNKNOWN);
    return Change.of(
        PERSON,
        build,
        data.person(),
        version,
        group,
        known(data.disability()),
        known(data.sex()),
        known(data.ageBand()));
  }

  private static String known(String value) {
    return value == null ? UNKNOWN : value.toUpperCase(Locale.ROOT);
  }

  Change enrolment(String build, FunnelEvents.Enrolment data, long version, boolean onPathway) {
    return Change.of(
        ENROLMENT,
        build,
        data.enrolmentId(),
        data.referralId(),
        data.programmeId(),
        data.pathwayType(),
        version,
        onPathway ? data.occurredAt() : null);
  }

  List<Change> application(String build, FunnelEvents.Application data) {
    List<Change> changes = new ArrayList<>();
    if (data.undoesStart()) {
      changes.add(moment(build, data, "undone_at", "greatest"));
    }
    data.reached()
        .ifPresent(
            stage ->
                changes.add(
                    moment(
                        build,
                        data,
                        stage.name().toLowerCase(Locale.ROOT) + "_at",
                        stage == Stage.STARTED ? "greatest" : "least")));
    return changes;
  }

  private Change moment(
      String build, FunnelEvents.Application data, String column, String whichCounts) {
    return Change.of(
        APPLICATION.formatted(column, whichCounts),
        build,
        data.applicationId(),
        data.referralId(),
        data.occurredAt());
  }

  Change employment(String build, FunnelEvents.Employment data) {
    return Change.of(
        APPLICATION.formatted("started_on", "least"),
        build,
        data.applicationId(),
        data.referralId(),
        data.startedOn());
  }

  void empty(String build) {
    ALL.forEach(table -> sql.update("delete from " + table + " where build = ?", build));
  }

  void rename(String from, String to) {
    ALL.forEach(
        table -> sql.update("update " + table + " set build = ? where build = ?", to, from));
  }

  /** The same text for the same rows, whatever their order. */
  String digest(String build) {
    StringBuilder digests = new StringBuilder();
    for (String table : ALL) {
      digests.append(
          sql.query(
                  "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                      + table
                      + " t where build = ?",
                  row -> row.getString(1),
                  build)
              .get(0));
    }
    return digests.toString();
  }
}
