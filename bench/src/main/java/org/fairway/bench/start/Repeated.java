package org.fairway.bench.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Median;
import org.fairway.bench.measure.Memory;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** A service that is started several times, after once for the migration of its database. */
final class Repeated {
  /** Those whose database has its tables: a program measures one set of servers. */
  private static final Set<String> MIGRATED = new HashSet<>();

  private final Setting setting;
  private final Servers servers;
  private final String service;
  private final Jdk jdk;
  private final List<String> jvm;
  private final List<Double> seconds = new ArrayList<>();
  private final List<Double> resident = new ArrayList<>();

  Repeated(Setting setting, Servers servers, String service, Jdk jdk, List<String> cache) {
    this.setting = setting;
    this.servers = servers;
    this.service = service;
    this.jdk = jdk;
    this.jvm = new ArrayList<>(setting.options().words("start-jvm"));
    this.jvm.addAll(cache);
    if (MIGRATED.add(service)) {
      once();
      seconds.clear();
      resident.clear();
    }
    for (int round = 0; round < setting.options().number("rounds"); round++) {
      once();
    }
    setting.say(
        "  %s, JDK %d%s: %.2f s, %.0f MB",
        name(), jdk.release(), cache.isEmpty() ? "" : " with cache", seconds(), resident());
  }

  private void once() {
    try (RunningService running =
        RunningService.start(setting, servers, service, jdk.java(), jvm)) {
      seconds.add(running.readyAfter().toNanos() / 1e9);
      resident.add(Memory.resident(running.pid()).orElse(Double.NaN));
    }
  }

  String name() {
    return service + "-service";
  }

  Jdk jdk() {
    return jdk;
  }

  double seconds() {
    return Median.of(seconds);
  }

  double resident() {
    return Median.of(resident);
  }
}
