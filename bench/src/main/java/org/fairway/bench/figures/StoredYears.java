package org.fairway.bench.figures;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Statements;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * The same year of organisations that have one, two and five years stored. All lie in one database
 * and are asked by turns, a second each, so that what the machine does otherwise meets them alike.
 */
final class StoredYears {
  private static final Duration TURN = Duration.ofSeconds(1);
  private static final Goal GROWTH = Goal.below(1.1);

  private final Setting setting;
  private final Servers servers;
  private final RunningService service;
  private final Map<Stored, Questions> questions = new EnumMap<>(Stored.class);
  private final Map<Stored, Asked> asked = new EnumMap<>(Stored.class);

  /** Stores the years before of two thirds of the organisations. */
  StoredYears(
      Setting setting,
      Servers servers,
      RunningService service,
      Metrics metrics,
      List<String> codes) {
    this.setting = setting;
    this.servers = servers;
    this.service = service;
    Map<String, Integer> earlier = new LinkedHashMap<>();
    Map<Stored, List<String>> groups = new EnumMap<>(Stored.class);
    for (int i = 0; i < codes.size(); i++) {
      Stored stored = Stored.of(i);
      groups.computeIfAbsent(stored, any -> new ArrayList<>()).add(codes.get(i));
      if (stored.earlier() > 0) {
        earlier.put(codes.get(i), stored.earlier());
      }
    }
    groups.forEach((stored, ods) -> questions.put(stored, new Questions(metrics, ods)));
    EarlierYears.store(servers, earlier);
  }

  void warmUp(Duration length) {
    turns(length);
  }

  /** Measures one round, which lasts so long for each of them. */
  void round(int number, Duration length) {
    turns(length)
        .forEach((stored, found) -> asked.merge(stored, found, (old, next) -> old.and(next)));
    setting.say("  round %d: %s", number, shown());
  }

  private Map<Stored, Asked> turns(Duration length) {
    Map<Stored, Asked> round = new EnumMap<>(Stored.class);
    for (long turn = 0; turn < Math.max(1, length.toSeconds()); turn++) {
      questions.forEach(
          (stored, group) ->
              round.merge(stored, Asked.of(servers, service, group, TURN), Asked::and));
    }
    return round;
  }

  /** What PostgreSQL is asked for each of them. */
  void tell(Duration length) {
    if (!setting.options().text("statements").equals("yes")) {
      return;
    }
    Statements statements = new Statements(setting, servers, "metrics");
    questions.forEach(
        (stored, group) -> {
          statements.begin();
          int pairs = group.times(length).size();
          statements.tell(stored.words(), pairs);
        });
  }

  private String shown() {
    return asked.entrySet().stream()
        .map(
            entry ->
                String.format(
                    Locale.ROOT,
                    "%s p50 %.2f ms, CPU %.2f + %.2f ms",
                    entry.getKey().words(),
                    entry.getValue().p50(),
                    entry.getValue().serviceCpu(),
                    entry.getValue().databaseCpu()))
        .collect(Collectors.joining("; "));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain("p50 with one year stored", asked.get(Stored.ONE).p50(), "ms"));
    lines.add(compared(Stored.TWO, Stored.ONE));
    lines.add(compared(Stored.FIVE, Stored.ONE));
    lines.add(compared(Stored.FIVE, Stored.TWO));
    asked.forEach(
        (stored, found) -> {
          String with = " with " + stored.words() + " stored";
          lines.add(Line.plain("CPU of the service" + with, found.serviceCpu(), "ms"));
          lines.add(Line.plain("CPU of PostgreSQL" + with, found.databaseCpu(), "ms"));
        });
    return lines;
  }

  private Line compared(Stored more, Stored less) {
    return Line.compared(
        "p50 with " + more.words() + " stored",
        asked.get(more).p50(),
        "ms",
        "with " + less.words(),
        asked.get(less).p50(),
        GROWTH);
  }
}
