package org.fairway.metrics.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.disclosure.Corrections;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;
import org.fairway.metrics.disclosure.Shown;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.tenancy.Sql;

/**
 * Decides what others may see of an organisation's year, with what they were shown of its figures
 * before these were corrected. Each version that somebody saw is remembered with the decision, and
 * decided alike ever after: by those that were seen before it.
 */
@ApplicationScoped
class ReleasedTables {

  private static final String SEEN =
      """
      select number, digest from released_tables where organisation = ? and period = ? and policy = ? order by number
      """;
  private static final String EARLIER =
      """
      select content from released_tables
      where organisation = ? and period = ? and policy = ? and number < ? order by number
      """;
  private static final String REMEMBER =
      """
      insert into released_tables (tenant_id, organisation, period, policy, digest, content)
      values (fairway_tenant(), ?, ?, ?, ?, ?::jsonb) on conflict do nothing
      """;

  private final Sql sql;
  private final ObjectMapper mapper;
  private final Policy policy;
  private final boolean linked;

  ReleasedTables(Sql sql, ObjectMapper mapper, Policy policy, MetricsConfig config) {
    this.sql = sql;
    this.mapper = mapper;
    this.policy = policy;
    this.linked = config.linkCorrections() && !policy.rounds();
  }

  private record Seen(long number, String digest) {}

  /** What may be shown of the tables. Rounded counts need no memory: they tell no small change. */
  Protection protect(String organisation, Period period, LinkedTables tables) {
    if (!linked) {
      return Disclosure.protect(tables, policy);
    }
    String year = period.toString();
    String digest = Shown.digest(tables);
    List<Seen> seen =
        sql.query(
            SEEN,
            row -> new Seen(row.getLong("number"), row.getString("digest")),
            organisation,
            year,
            policy.name());
    long before =
        seen.stream()
            .filter(version -> version.digest().equals(digest))
            .mapToLong(Seen::number)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    boolean first = seen.stream().noneMatch(version -> version.number() < before);
    List<Shown> earlier = first ? List.of() : earlier(organisation, year, before);
    Protection decided = Disclosure.protect(Corrections.link(tables, earlier, policy), policy);
    if (before == Long.MAX_VALUE) {
      String content = write(Shown.of(tables, decided));
      sql.update(REMEMBER, organisation, year, policy.name(), digest, content);
    }
    return decided;
  }

  private List<Shown> earlier(String organisation, String year, long before) {
    return sql.query(
        EARLIER, row -> read(row.getString("content")), organisation, year, policy.name(), before);
  }

  private String write(Shown shown) {
    try {
      return mapper.writeValueAsString(shown);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("released tables cannot be written", e);
    }
  }

  private Shown read(String text) {
    try {
      return mapper.readValue(text, Shown.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("released tables cannot be read", e);
    }
  }
}
