package org.fairway.metrics.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.disclosure.Corrections;
import org.fairway.metrics.disclosure.Decisions;
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
      select number, digest from released_tables
      where organisation = ? and period = ? and policy = ? and part = ? order by number
      """;
  private static final String EARLIER =
      """
      select part, content from released_tables
      where organisation = ? and period = ? and policy = ? and number < ? and (part = ? or ? <> 'WORKFORCE')
      order by number
      """;
  private static final String REMEMBER =
      """
      insert into released_tables (tenant_id, organisation, period, policy, part, digest, content)
      values (fairway_tenant(), ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
      """;

  /** WRES and WDES, and the staff that is laid beside them. */
  private static final String WORKFORCE = "WORKFORCE";

  /** Of a version that nobody saw: all others come before it. */
  private static final long NEW = Long.MAX_VALUE;

  private final Sql sql;
  private final ObjectMapper mapper;
  private final Policy policy;
  private final boolean linked;
  private final CurrentScope scope;
  private final Decisions decisions = new Decisions();

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
   * A version of some counts.
   *
   * @param part which of an organisation's counts: those of WRES and WDES, or a further standard
   */
  record Version(String organisation, Period period, String part, String digest) {}

  /** A decision, and the tables that it was made about, to be remembered. */
  record Ruling(Protection protection, LinkedTables tables) {}

  /** What readers were shown before. */
  record Earlier(String part, Shown shown) {}

  /**
   * What was decided.
   *
   * @param corrected whether readers were shown an earlier version in which a count was another
   */
  record Decision(Protection protection, boolean corrected) {}

  /**
   * What may be shown of the tables of WRES and WDES. Rounded counts need no memory: they tell no
   * small change.
   *
   * @param toReaders whether anything of it is told to somebody, and so is to be remembered
   */
  Decision protect(String organisation, Period period, LinkedTables tables, boolean toReaders) {
    Version version = new Version(organisation, period, WORKFORCE, Shown.digest(tables));
    return decide(
        version,
        toReaders,
        earlier -> {
          List<Shown> before = earlier.stream().map(Earlier::shown).toList();
          LinkedTables all = Corrections.link(tables, before, policy);
          return new Ruling(decisions.protect(all, policy), tables);
        });
  }

  /**
   * What may be shown of some tables, by a rule that is told what was shown before: of further
   * standards all parts, of WRES and WDES their own.
   */
  Decision decide(Version version, boolean toReaders, Function<List<Earlier>, Ruling> rule) {
    if (!linked) {
      return new Decision(rule.apply(List.of()).protection(), false);
    }
    long before = before(version);
    if (before == NEW && toReaders) {
      // Of two first readers at once one comes first, and is in what the other one is decided by.
      sql.lock("released:" + scope.get().tenant());
      before = before(version);
    }
    List<Earlier> earlier = earlier(version, before);
    Ruling ruling = rule.apply(earlier);
    Protection decided = ruling.protection();
    if (before == NEW && toReaders) {
      String content = write(Shown.of(ruling.tables(), decided));
      sql.update(
          REMEMBER,
          version.organisation(),
          version.period().toString(),
          policy.name(),
          version.part(),
          version.digest(),
          content);
    }
    return new Decision(decided, isCorrected(version, earlier, ruling.tables()));
  }

  /** Facts that came later than others correct none of them. */
  private static boolean isCorrected(Version version, List<Earlier> earlier, LinkedTables tables) {
    return earlier.stream()
        .anyMatch(one -> one.part().equals(version.part()) && one.shown().differsFrom(tables));
  }

  private long before(Version version) {
    return sql
        .query(
            SEEN,
            row -> new Seen(row.getLong("number"), row.getString("digest")),
            version.organisation(),
            version.period().toString(),
            policy.name(),
            version.part())
        .stream()
        .filter(seen -> seen.digest().equals(version.digest()))
        .mapToLong(Seen::number)
        .findFirst()
        .orElse(NEW);
  }

  private List<Earlier> earlier(Version version, long before) {
    return sql.query(
        EARLIER,
        row -> new Earlier(row.getString("part"), read(row.getString("content"))),
        version.organisation(),
        version.period().toString(),
        policy.name(),
        before,
        version.part(),
        version.part());
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
