package org.fairway.bench.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Setting;
import org.fairway.bench.load.Load;
import org.fairway.bench.measure.Memory;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/** What referral-service holds while referrals are begun as fast as they can be. */
final class UnderLoad {
  private static final int USERS = 16;
  private static final int PEOPLE = 50;

  private final Setting setting;
  private final Servers servers;

  UnderLoad(Setting setting, Servers servers) {
    this.setting = setting;
    this.servers = servers;
  }

  /** In MB; NaN where the system does not tell. */
  double peakResident(List<String> cache) {
    List<String> jvm = new ArrayList<>(setting.options().words("start-jvm"));
    jvm.addAll(cache);
    try (RunningService running =
        RunningService.start(setting, servers, "referral", Jdks.java(), jvm)) {
      Cast cast = new Cast(servers, running);
      Map<String, String> values =
          Map.of(
              "url", running.url(),
              "token", cast.token(),
              "people", String.join(", ", cast.people(PEOPLE)));
      new Load("create.hf.yaml", values).closed(USERS, setting.options().seconds("seconds"));
      return Memory.peak(running.pid()).orElse(Double.NaN);
    }
  }
}
