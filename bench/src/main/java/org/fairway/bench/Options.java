package org.fairway.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.local.server.ServerException;

/** How long and how often to measure: {@code --seconds 10 --rounds=3}. */
public final class Options {
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("warm-up", "30"),
          Map.entry("rounds", "3"),
          Map.entry("seconds", "8"),
          Map.entry("open-rounds", "5"),
          Map.entry("open-seconds", "8"),
          Map.entry("freshness-seconds", "20"),
          Map.entry("events", "100000"),
          Map.entry("referrals", "10000 5000000"),
          Map.entry("jvm", "-Xms256m -Xmx512m -XX:+UseSerialGC"),
          Map.entry("start-jvm", "-Xms64m -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
          Map.entry("staff", "1500000"),
          Map.entry("staff-memory", "100000 1500000 15000000"),
          Map.entry("staff-jvm", "-Xms64m -Xmx256m -XX:+UseSerialGC"),
          Map.entry("trust-staff", "6880"),
          Map.entry("opportunities", "100000"),
          Map.entry("people", "10000"),
          Map.entry("rows", "10000"),
          Map.entry("statements", "no"),
          Map.entry("peers", "no"),
          Map.entry("keep", "yes"));

  private final Map<String, String> values = new TreeMap<>(DEFAULTS);

  /**
   * @throws ServerException when an option is not known or has no value
   */
  public Options(List<String> given) {
    for (int i = 0; i < given.size(); i++) {
      String word = given.get(i);
      int equals = word.indexOf('=');
      String name = (equals > 0 ? word.substring(0, equals) : word).replaceFirst("^--", "");
      if (!word.startsWith("--") || !DEFAULTS.containsKey(name)) {
        throw new ServerException("unknown: " + word + " (./fairway bench --help tells)");
      }
      if (equals < 0 && ++i == given.size()) {
        throw new ServerException("option " + word + " needs a value");
      }
      values.put(name, equals > 0 ? word.substring(equals + 1) : given.get(i));
    }
  }

  public int number(String name) {
    try {
      return Integer.parseInt(values.get(name));
    } catch (NumberFormatException e) {
      throw new ServerException("option --" + name + " needs a whole number", e);
    }
  }

  public Duration seconds(String name) {
    return Duration.ofSeconds(number(name));
  }

  public String text(String name) {
    return values.get(name);
  }

  /** Words of the option, such as the arguments of a JVM. */
  public List<String> words(String name) {
    return text(name).isBlank() ? List.of() : List.of(text(name).strip().split("\\s+"));
  }

  /** Whether the report goes to {@code bench/results}. */
  public boolean keep() {
    return text("keep").equals("yes");
  }
}
