package org.fairway.referral.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.Scope;
import org.fairway.referral.referral.ReferralStatus;

/**
 * The statement of a search. Each shape walks one index in the order of its list and stops when the
 * page is full, so that it costs the same however many referrals there are:
 *
 * <ul>
 *   <li>a reference is one row;
 *   <li>with a name or group, people newest first, by the first term;
 *   <li>of what is late, the latest first: by the next limit of the referral, or by one clock;
 *   <li>with a day of submission, the latest submitted first;
 *   <li>otherwise the latest begun first; of several statuses, each by its own index.
 * </ul>
 */
final class SearchQuery {

  private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

  /** Written out, so that the database knows the index that holds just those. */
  private static final String OPEN =
      Arrays.stream(ReferralStatus.values())
          .filter(ReferralStatus::open)
          .map(status -> "'" + status + "'")
          .collect(Collectors.joining(", "));

  /** A consent is live here exactly when {@code ConsentState} says so. */
  private static final String CONSENTS =
      " "
          + """
      and exists (select from consent c where c.tenant_id = r.tenant_id and c.person_id = r.person_id
        and c.purpose = 'REFERRAL' and c.withdrawn_at is null and c.given_at <= now()
        and (c.expires_at is null or c.expires_at > now()) and (c.stops_at is null or c.stops_at > now()))""";

  /** What came of a redirection is hidden from a referrer who may not know how the first went. */
  private static final String TOLD =
      " "
          + """
      and (r.parent_id is null
        or consent_live(r.tenant_id, r.person_id, 'SHARE_OUTCOME_WITH_REFERRER'))""";

  private static final String UNRESTRICTED =
      " "
          + """
      and not exists (select from person_rights h where h.tenant_id = r.tenant_id
        and h.person_id = r.person_id and h.restricted_at is not null)""";

  private final Scope scope;
  private final SearchFilter filter;
  private final Place after;
  private final int size;
  private final List<Object> arguments = new ArrayList<>();

  SearchQuery(Scope scope, SearchFilter filter, Place after, int size) {
    this.scope = scope;
    this.filter = filter;
    this.after = after;
    this.size = size;
  }

  Object[] arguments() {
    return arguments.toArray();
  }

  /** To be called once, before {@link #arguments}. */
  String sql() {
    if (filter.aboutPerson()) {
      return byPerson();
    }
    if (filter.late()) {
      return late();
    }
    if (filter.byDay()) {
      return select("r.submitted_at") + submittedBefore() + page("submitted_at");
    }
    if (filter.statuses().size() > 1) {
      return filter.statuses().stream()
              .map(status -> "(" + byId(status) + ")")
              .collect(Collectors.joining(" union all ", "select * from (", ") r"))
          + page("");
    }
    return byId(filter.statuses().isEmpty() ? null : filter.statuses().get(0));
  }

  private String byId(ReferralStatus status) {
    StringBuilder sql = new StringBuilder(select("r.submitted_at"));
    if (status != null) {
      sql.append(" and r.status = ").append(value(status.name()));
    }
    if (after != null) {
      sql.append(" and r.id < ").append(value(after.referral()));
    }
    return sql.append(page("")).toString();
  }

  /** A person has the terms of one key: none comes twice. */
  private String byPerson() {
    List<String> first = filter.terms().get(0);
    return first.size() == 1
        ? byPerson(first.get(0))
        : first.stream()
                .map(term -> "(" + byPerson(term) + ")")
                .collect(Collectors.joining(" union all ", "select * from (", ") r"))
            + " order by r.person_id desc, r.id desc limit "
            + size;
  }

  private String byPerson(String first) {
    StringBuilder sql = new StringBuilder();
    sql.append("select r.id, r.person_id, r.submitted_at from person_term t")
        .append(" join referral r on r.tenant_id = t.tenant_id and r.person_id = t.person_id")
        .append(" where t.tenant_id = ")
        .append(value(scope.tenant()))
        .append(" and t.term = ")
        .append(value(first));
    if (!scope.tenantWide()) {
      sql.append(" and t.organisation_id = ").append(value(scope.organisation()));
    }
    for (List<String> term : filter.terms().subList(1, filter.terms().size())) {
      sql.append(" and exists (select from person_term o where o.tenant_id = t.tenant_id")
          .append(
              term.stream()
                  .map(this::value)
                  .collect(Collectors.joining(", ", " and o.term in (", ")")))
          .append(" and o.person_id = t.person_id)");
    }
    sql.append(conditions()).append(statuses()).append(lateToo()).append(UNRESTRICTED);
    sql.append(scope.tenantWide() ? CONSENTS : "");
    if (after != null) {
      sql.append(" and t.person_id <= ").append(value(after.person()));
      sql.append(" and (t.person_id < ").append(value(after.person()));
      sql.append(" or r.id < ").append(value(after.referral())).append(")");
    }
    return sql + " order by t.person_id desc, r.id desc limit " + size;
  }

  private String lateToo() {
    if (!filter.late()) {
      return "";
    }
    return filter.care().clock() == null
        ? " and r.due_at <= now()"
        : " and exists (select from sla_clock c where c.tenant_id = r.tenant_id and c.referral_id = r.id"
            + " and c.state = 'RUNNING' and c.due_at <= now() and c.kind = "
            + value(filter.care().clock().name())
            + ")";
  }

  /** A referral has one open clock of a kind, so that none comes twice. */
  private String late() {
    String due = filter.care().clock() == null ? "r.due_at" : "c.due_at";
    StringBuilder sql = new StringBuilder();
    if (filter.care().clock() == null) {
      sql.append(select(due));
    } else {
      sql.append("select r.id, r.person_id, c.due_at from sla_clock c")
          .append(" join referral r on r.tenant_id = c.tenant_id and r.id = c.referral_id")
          .append(" where c.state = 'RUNNING' and c.tenant_id = ")
          .append(value(scope.tenant()))
          .append(" and c.kind = ")
          .append(value(filter.care().clock().name()))
          .append(conditions());
    }
    sql.append(statuses()).append(" and ").append(due).append(" <= now()");
    String id = filter.care().clock() == null ? "r.id" : "c.referral_id";
    if (after != null) {
      sql.append(" and (").append(due).append(", ").append(id).append(") > (");
      sql.append(value(after.at())).append(", ").append(value(after.referral())).append(")");
    }
    return sql + " order by " + due + ", " + id + " limit " + size;
  }

  private String select(String at) {
    return "select r.id, r.person_id, "
        + at
        + " from referral r where r.tenant_id = "
        + value(scope.tenant())
        + conditions();
  }

  private String submittedBefore() {
    String several = statuses() + " and r.submitted_at is not null";
    return after == null
        ? several
        : several
            + " and (r.submitted_at, r.id) < ("
            + value(after.at())
            + ", "
            + value(after.referral())
            + ")";
  }

  private String statuses() {
    return filter.statuses().isEmpty()
        ? ""
        : filter.statuses().stream()
            .map(status -> value(status.name()))
            .collect(Collectors.joining(", ", " and r.status in (", ")"));
  }

  /** What holds for each shape. A draft is the partner's own. */
  private String conditions() {
    StringBuilder sql = new StringBuilder();
    equal(sql, "r.organisation_id", scope.tenantWide() ? null : scope.organisation());
    equal(sql, "r.organisation_id", filter.partner() == null ? null : filter.partner().toString());
    equal(sql, "r.reference", filter.reference());
    equal(sql, "r.pathway_type", filter.pathwayType() == null ? null : filter.pathwayType().name());
    if (filter.from() != null) {
      sql.append(" and r.submitted_at >= ").append(start(filter.from()));
    }
    if (filter.to() != null) {
      sql.append(" and r.submitted_at < ").append(start(filter.to().plusDays(1)));
    }
    equal(sql, "r.assigned_to", filter.care().caseworker());
    assigned(sql);
    return sql.append(scope.tenantWide() ? " and r.status <> 'DRAFT'" : TOLD).toString();
  }

  private void assigned(StringBuilder sql) {
    if (filter.care().assigned() == null) {
      return;
    }
    switch (filter.care().assigned()) {
      case ME -> equal(sql, "r.assigned_to", scope.actor());
      case SOMEONE -> sql.append(" and r.assigned_to is not null");
      case NOBODY -> sql.append(" and r.assigned_to is null and r.status in (" + OPEN + ")");
    }
  }

  private void equal(StringBuilder sql, String column, String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ").append(value(value));
    }
  }

  private String start(LocalDate day) {
    return value(day.atStartOfDay(ENGLAND).toInstant());
  }

  private String page(String first) {
    String order = first.isEmpty() ? "r.id desc" : "r." + first + " desc, r.id desc";
    return " order by " + order + " limit " + size;
  }

  private String value(Object argument) {
    arguments.add(argument);
    return "?";
  }
}
