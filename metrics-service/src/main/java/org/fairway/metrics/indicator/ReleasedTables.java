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
import org.fairway.platform.tenancy.CurrentScope;
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

  /** Of a version that nobody saw: all others come before it. */
  private static final long NEW = Long.MAX_VALUE;

  private final Sql sql;
  private final ObjectMapper mapper;
  private final Policy policy;
  private final boolean linked;
  private final CurrentScope scope;

  ReleasedTables(
      Sql sql, ObjectMapper mapper, Policy policy, MetricsConfig config, CurrentScope scope) {
    this.scope = scope;
    this.sql = sql;
    this.mapper = mapper;
    this.policy = policy;
    this.linked = config.linkCorrections() && !policy.rounds();
  }

  private record Seen(long number, String digest) {}

  /**
   * What was decided.
   *
   * @param corrected whether readers were shown an earlier version of the figures
   */
  record Decision(Protection protection, boolean corrected) {}

  /**
   * What may be shown of the tables. Rounded counts need no memory: they tell no small change.
   *
   * @param toReaders whether anything of it is told to somebody, and so is to be remembered
   */
  Decision protect(String organisation, Period period, LinkedTables tables, boolean toReaders) {
    if (!linked) {
      return new Decision(Disclosure.protect(tables, policy), false);
    }
    String year = period.toString();
    String digest = Shown.digest(tables);
    long before = before(seen(organisation, year), digest);
    if (before == NEW && toReaders) {
      // Of two first readers at once one comes first, and is in what the other one is decided by.
      sql.lock("released:" + scope.get().tenant());
      before = before(seen(organisation, year), digest);
    }
    List<Shown> earlier = earlier(organisation, year, before);
    Protection decided = Disclosure.protect(Corrections.link(tables, earlier, policy), policy);
    if (before == NEW && toReaders) {
      String content = write(Shown.of(tables, decided));
      sql.update(REMEMBER, organisation, year, policy.name(), digest, content);
    }
    return new Decision(decided, !earlier.isEmpty());
  }

  private List<Seen> seen(String organisation, String year) {
    return sql.query(
        SEEN,
        row -> new Seen(row.getLong("number"), row.getString("digest")),
        organisation,
        year,
        policy.name());
  }

  private static long before(List<Seen> seen, String digest) {
    return seen.stream()
        .filter(version -> version.digest().equals(digest))
        .mapToLong(Seen::number)
        .findFirst()
        .orElse(NEW);
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
