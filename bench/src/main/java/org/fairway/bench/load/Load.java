package org.fairway.bench.load;

import io.hyperfoil.api.config.Benchmark;
import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.core.parser.ParserException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.local.server.ServerException;

/**
 * Load by Hyperfoil, from a scenario in the resources. Closed: that many users, each waiting for
 * its answer, for the peak rate. Open: requests begin at the given rate whether or not earlier ones
 * were answered, so that a slow server cannot hide its latency.
 */
public final class Load {
  private static final int MOST_CONNECTIONS = 512;

  private final String scenario;
  private final Map<String, String> values;

  /**
   * @param scenario name of the file
   * @param values put in place of <code>{{name}}</code>
   */
  public Load(String scenario, Map<String, String> values) {
    this.scenario = scenario;
    this.values = new TreeMap<>(values);
  }

  /** As fast as that many users get their answers. */
  public LoadResult closed(int users, Duration time) {
    return run(benchmark(closedPhase(users), time, users), time);
  }

  /** That many a second, come what may. */
  public LoadResult open(double perSecond, Duration time) {
    int sessions = (int) Math.max(64, perSecond * 2);
    String phase = openPhase(perSecond, sessions);
    return run(benchmark(phase, time, Math.min(sessions, MOST_CONNECTIONS)), time);
  }

  static String closedPhase(int users) {
    return "always:\n      users: " + users;
  }

  static String openPhase(double perSecond, int sessions) {
    return "constantRate:\n      usersPerSec: %s\n      maxSessions: %d\n      variance: true"
        .formatted(perSecond, sessions);
  }

  private static LoadResult run(Benchmark benchmark, Duration time) {
    Tally tally = new Tally();
    new LocalSimulationRunner(benchmark, tally, null, null).run();
    return tally.result(time);
  }

  Benchmark benchmark(String phase, Duration time, int connections) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("phase", phase);
    all.put("seconds", Long.toString(time.toSeconds()));
    all.put("connections", Integer.toString(connections));
    return parse(filled(all));
  }

  private String filled(Map<String, String> all) {
    String text = read(scenario);
    for (Map.Entry<String, String> value : all.entrySet()) {
      text = text.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return text;
  }

  private static String read(String scenario) {
    try (InputStream file = Load.class.getResourceAsStream(scenario)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Benchmark parse(String text) {
    InputStream yaml = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      return BenchmarkParser.instance().buildBenchmark(yaml, BenchmarkData.EMPTY, Map.of());
    } catch (ParserException e) {
      throw new ServerException("Hyperfoil does not take the scenario: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
