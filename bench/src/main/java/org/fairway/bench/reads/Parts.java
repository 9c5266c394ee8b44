package org.fairway.bench.reads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.measure.Settling;
import org.fairway.bench.measure.Statements;
import org.fairway.bench.peer.PeerFigures;
import org.fairway.bench.peer.PeerRounds;
import org.fairway.bench.peer.Peers;
import org.fairway.bench.peer.Work;
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
  private final Peers peers;
  private final Stock stock;
  private final Map<Reading, PeerFigures> figures = new EnumMap<>(Reading.class);

  Parts(Setting setting, Servers servers, RunningService referral, Peers peers) {
    this.setting = setting;
    this.servers = servers;
    this.referral = referral;
    this.cast = new Cast(servers, referral);
    this.begun = new BegunReferrals(servers, referral, cast);
    this.entered = new EnteredPeople(servers, referral, cast);
    this.statements = new Statements(setting, servers, "referral");
    this.peers = peers;
    Options options = setting.options();
    setting.say("Warming up for %s s", options.text("warm-up"));
    begun.measure(USERS, options.seconds("warm-up"));
    entered.cpu(USERS, options.seconds("seconds"));
    peers.rounds(Work.CREATE, USERS).warmUp(options.seconds("warm-up"));
    this.stock = new Stock(servers);
  }

  /** Everything beside a stock of that size, which may only grow. */
  SizedStock measure(long size) {
    long begin = System.nanoTime();
    stock.fillTo(size);
    setting.say("%,d referrals stored in %.0f s", size, (System.nanoTime() - begin) / 1e9);
    List<String> ids = stock.ids(SAMPLE);
    Map<Reading, Cost> reads = new EnumMap<>(Reading.class);
    for (Reading reading : Reading.values()) {
      Optional<PeerRounds> beside =
          reading
              .work()
              .filter(work -> !figures.containsKey(reading))
              .map(work -> peers.rounds(work, reading.users()));
      Cost cost = measure(reading, ids, beside);
      reads.put(reading, cost);
      beside.ifPresent(each -> figures.put(reading, each.figures()));
      setting.say(
          "  %,d stored, %s: %,.0f/s, CPU %.2f ms", size, reading.title(), cost.rate(), cost.cpu());
    }
    return withWrites(size, reads);
  }

  /** Product and peers by turns, so that what the neighbours do meets all. */
  private Cost measure(Reading reading, List<String> ids, Optional<PeerRounds> beside) {
    warmUp(reading, ids);
    beside.ifPresent(PeerRounds::settle);
    statements.begin();
    List<Cost> rounds = new ArrayList<>();
    for (int i = 0; i < setting.options().number("rounds"); i++) {
      rounds.add(round(reading, ids));
      beside.ifPresent(PeerRounds::next);
    }
    Cost median = Cost.median(rounds);
    statements.tell(reading.title(), (long) (median.rate() * rounds.size() * time().toSeconds()));
    return median;
  }

  private SizedStock withWrites(long size, Map<Reading, Cost> reads) {
    statements.begin();
    Cost cost = begun.measure(USERS, time());
    setting.say("  %,d stored, begun: %,.0f/s, CPU %.2f ms", size, cost.rate(), cost.cpu());
    statements.tell("begun", (long) (cost.rate() * time().toSeconds()));
    statements.begin();
    double person = entered.cpu(USERS, time());
    setting.say("  %,d stored, person entered and compared: CPU %.2f ms", size, person);
    statements.tell("people entered", 1);
    return new SizedStock(size, reads, new EnumMap<>(figures), cost, person);
  }

  private void warmUp(Reading reading, List<String> ids) {
    Settling settling = new Settling();
    int rounds = 1;
    while (settling.goesOn(round(reading, ids))) {
      rounds++;
    }
    setting.say("  %s: warmed up after %d rounds", reading.title(), rounds);
  }

  private Cost round(Reading reading, List<String> ids) {
    return Cost.of(servers, referral.pid(), () -> reading.read(referral, cast, ids, time()));
  }

  private Duration time() {
    return setting.options().seconds("seconds");
  }
}
