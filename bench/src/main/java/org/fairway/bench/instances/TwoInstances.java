package org.fairway.bench.instances;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.instances.Submissions.Round;
import org.fairway.bench.measure.Median;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * P9: referrals begun and submitted through one instance and through two over one database; then
 * what was done twice, or not at all.
 */
public final class TwoInstances implements Benchmark {
  private static final int USERS = 16;
  private static final int PEOPLE = 200;
  private static final String SUBMISSIONS =
      "select count(*) from referral_change where to_status = 'SUBMITTED'";

  /** What should be none of, with what it is called. */
  private static final Map<String, String> TWICE = twice();

  private static Map<String, String> twice() {
    Map<String, String> twice = new LinkedHashMap<>();
    twice.put(
        "referrals submitted twice",
        "select count(*) from (select referral_id from referral_change where to_status = 'SUBMITTED'"
            + " group by referral_id having count(*) > 1) x");
    twice.put(
        "submitted referrals without exactly one running clock",
        "select count(*) from (select r.id from referral r left join sla_clock c"
            + " on c.tenant_id = r.tenant_id and c.referral_id = r.id and c.state = 'RUNNING'"
            + " where r.status = 'SUBMITTED' group by r.id having count(c.id) <> 1) x");
    twice.put(
        "audit entries without exactly one link",
        "select count(*) from (select e.id from audit_entry e left join audit_chain c"
            + " on c.tenant_id = e.tenant_id and c.entry_id = e.id group by e.id having count(c.entry_id) <> 1) x");
    twice.put(
        "links that do not follow the one before",
        "select count(*) from audit_chain c where c.position > 1 and not exists (select from audit_chain b"
            + " where b.tenant_id = c.tenant_id and b.position = c.position - 1 and b.hash = c.previous_hash)");
    return twice;
  }

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and two instances of referral-service");
    List<String> jvm = setting.options().words("jvm");
    Path java = Jdks.java();
    try (Servers servers = Servers.start(setting);
        RunningService first = RunningService.start(setting, servers, "referral", java, jvm);
        RunningService second =
            RunningService.startAnother(setting, servers, "referral", java, jvm)) {
      return measure(setting, servers, List.of(first, second));
    }
  }

  private static Report measure(Setting setting, Servers servers, List<RunningService> both) {
    Options options = setting.options();
    Cast cast = new Cast(servers, both.get(0));
    Submissions submissions = new Submissions(servers, cast, cast.people(PEOPLE));
    setting.say("Warming up for %d s", options.number("warm-up"));
    submissions.through(both, USERS, options.seconds("warm-up"));
    List<Round> alone = new ArrayList<>();
    List<Round> together = new ArrayList<>();
    Duration time = options.seconds("seconds");
    for (int round = 1; round <= options.number("rounds"); round++) {
      alone.add(submissions.through(both.subList(0, 1), USERS, time));
      together.add(submissions.through(both, USERS, time));
      setting.say("  round %d: alone %s, together %s", round, last(alone), last(together));
    }
    Effects effects = new Effects(servers);
    effects.settle();
    return new Report(
        "p9",
        "P9: two instances of referral-service",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        lines(alone, together, effects),
        NOTES);
  }

  private static Round last(List<Round> rounds) {
    return rounds.get(rounds.size() - 1);
  }

  private static List<Line> lines(List<Round> alone, List<Round> together, Effects effects) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.compared(
            "referrals begun and submitted, two instances",
            Median.of(together.stream().map(Round::rate).toList()),
            "/s",
            "one instance",
            Median.of(alone.stream().map(Round::rate).toList()),
            Goal.atLeast(0.9)));
    lines.add(
        Line.compared(
            "CPU per referral, two instances",
            Median.of(together.stream().map(Round::cpu).toList()),
            "ms",
            "one instance",
            Median.of(alone.stream().map(Round::cpu).toList()),
            Goal.below(1.2)));
    Effects.Told told = effects.told();
    long submitted = effects.count(SUBMISSIONS);
    lines.add(Line.plain("referrals submitted in all", (double) submitted, ""));
    lines.add(Line.plain("events told", (double) told.events(), ""));
    lines.add(none("events told twice", told.records() - told.events()));
    lines.add(none("submissions told never or twice", Math.abs(submitted - told.submitted())));
    TWICE.forEach((what, sql) -> lines.add(none(what, effects.count(sql))));
    return lines;
  }

  private static Line none(String what, long found) {
    return Line.limited(what, (double) found, "", Goal.below(1));
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s through both");
    settings.put(
        "rounds",
        "%s of %s s, one instance and two by turns, %d users in all"
            .formatted(options.text("rounds"), options.text("seconds"), USERS));
    settings.put("arguments of the services' JVMs", options.text("jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "The machine is the same for one instance and for two, so two cannot be quicker: what is shown is that a second one costs little, and that what both do by themselves (relay, sealer of the audit, clocks) is done once.",
          "CPU is that of all instances and of PostgreSQL, also of the second instance's idle work.",
          "That the cost of a referral does not grow with what is stored is measured by p2.");
}
