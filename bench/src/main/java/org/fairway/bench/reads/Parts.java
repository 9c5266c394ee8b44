package org.fairway.bench.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.measure.Cpu;
import org.fairway.bench.measure.Settling;
import org.fairway.bench.measure.Statements;
import org.fairway.bench.referral.BegunReferrals;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** All that takes part in P2. */
final class Parts {
  private static final int USERS = 16;
  private static final int SAMPLE = 200;

  private final Setting setting;
  private final Servers servers;
  private final RunningService referral;
  private final Cast cast;
  private final BegunReferrals begun;
  private final EnteredPeople entered;
  private final Statements statements;
  private final Stock stock;

  Parts(Setting setting, Servers servers, RunningService referral) {
    this.setting = setting;
    this.servers = servers;
    this.referral = referral;
    this.cast = new Cast(servers, referral);
    this.begun = new BegunReferrals(servers, referral, cast);
    this.entered = new EnteredPeople(servers, referral, cast);
    this.statements = new Statements(setting, servers, "referral");
    Options options = setting.options();
    setting.say("Warming up for %s s", options.text("warm-up"));
    begun.measure(USERS, options.seconds("warm-up"));
    entered.cpu(USERS, options.seconds("seconds"));
    this.stock = new Stock(servers);
  }

  /** Everything beside a stock of that size, which may only grow. */
  SizedStock measure(long size) {
    long begin = System.nanoTime();
    stock.fillTo(size);
    setting.say("%,d referrals stored in %.0f s", size, (System.nanoTime() - begin) / 1e9);
    List<String> ids = stock.ids(SAMPLE);
    Map<Reading, ReadRound> reads = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      warmUp(reading, ids);
      statements.begin();
      List<ReadRound> rounds = new ArrayList<>();
      for (int i = 0; i < setting.options().number("rounds"); i++) {
        rounds.add(round(reading, ids));
      }
      ReadRound median = ReadRound.median(rounds);
      reads.put(reading, median);
      setting.say(
          "  %,d stored, %s: %,.0f/s, CPU %.2f ms",
          size, reading.title(), median.rate(), median.cpu());
      statements.tell(reading.title(), (long) (median.rate() * rounds.size() * time().toSeconds()));
    }
    return withWrites(size, reads);
  }

  private SizedStock withWrites(long size, Map<Reading, ReadRound> reads) {
    statements.begin();
    BegunReferrals.Cost cost = begun.measure(USERS, time());
    setting.say("  %,d stored, begun: %,.0f/s, CPU %.2f ms", size, cost.rate(), cost.cpu());
    statements.tell("begun", (long) (cost.rate() * time().toSeconds()));
    statements.begin();
    double person = entered.cpu(USERS, time());
    setting.say("  %,d stored, person entered and compared: CPU %.2f ms", size, person);
    statements.tell("people entered", 1);
    return new SizedStock(size, reads, cost, person);
  }

  private void warmUp(Reading reading, List<String> ids) {
    Settling settling = new Settling();
    int rounds = 1;
    while (settling.goesOn(round(reading, ids).rate())) {
      rounds++;
    }
    setting.say("  %s: warmed up after %d rounds", reading.title(), rounds);
  }

  private ReadRound round(Reading reading, List<String> ids) {
    Duration service = Cpu.ofTree(referral.pid());
    Duration database = Cpu.ofTree(servers.pid("postgres"));
    LoadResult result = reading.read(referral, cast, ids, USERS, time());
    double cpu =
        Cpu.perRequest(service, Cpu.ofTree(referral.pid()), result.answered())
            + Cpu.perRequest(database, Cpu.ofTree(servers.pid("postgres")), result.answered());
    return new ReadRound(result.rate(), cpu);
  }

  private Duration time() {
    return setting.options().seconds("seconds");
  }
}
