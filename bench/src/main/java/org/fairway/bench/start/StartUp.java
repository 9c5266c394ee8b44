package org.fairway.bench.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Servers;
import org.fairway.local.aot.AotCache;
import org.fairway.local.aot.AotMaker;

/** P8: how long the suite and each service take to be ready, and what a service holds. */
public final class StartUp implements Benchmark {
  private static final List<String> SERVICES =
      List.of("referral", "pathway", "metrics", "reporting");
  private static final Goal SUITE = Goal.below(45);
  private static final Goal SERVICE = Goal.below(2);
  private static final Goal RESIDENT = Goal.below(300);

  @Override
  public Report run(Setting setting) {
    List<Line> lines = new ArrayList<>();
    WholeSuite suite = new WholeSuite(setting);
    lines.add(
        Line.limited("./fairway start, everything built, no data yet", suite.start(), "s", SUITE));
    suite.makeCaches();
    String known = AotCache.supported() ? "data and start-up caches there" : "data there";
    lines.add(Line.limited("./fairway start, " + known, suite.start(), "s", SUITE));
    setting.say("Starting PostgreSQL, Kafka and Keycloak");
    try (Servers servers = Servers.start(setting)) {
      for (Path jdk : Jdk.homes()) {
        lines.addAll(services(setting, servers, new Jdk(jdk)));
      }
      lines.addAll(loaded(setting, servers));
    }
    return new Report(
        "p8",
        "P8: start-up and memory",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(setting.options()),
        lines,
        NOTES);
  }

  private static List<Line> services(Setting setting, Servers servers, Jdk jdk) {
    List<Line> lines = new ArrayList<>();
    for (String service : SERVICES) {
      lines.addAll(lines(new Repeated(setting, servers, service, jdk, List.of()), "", false));
      if (jdk.knowsCaches()) {
        List<String> cache = cache(setting, service);
        lines.addAll(
            lines(new Repeated(setting, servers, service, jdk, cache), ", AOT cache", true));
      }
    }
    return lines;
  }

  private static List<Line> lines(Repeated starts, String how, boolean judged) {
    String what = starts.name() + ", JDK " + starts.jdk().release() + how;
    double seconds = starts.seconds();
    double resident = starts.resident();
    return List.of(
        judged
            ? Line.limited(what + ": ready after", seconds, "s", SERVICE)
            : Line.plain(what + ": ready after", seconds, "s"),
        Line.plain(what + ": resident when ready", resident, "MB"));
  }

  /** Argument of the JVM; the cache is made when it is missing. */
  private static List<String> cache(Setting setting, String service) {
    Path application = setting.root().resolve(service + "-service/target/quarkus-app");
    AotCache cache =
        AotCache.of(
            setting.home().resolve("bench-caches"),
            service + "-service",
            application,
            setting.options().words("start-jvm"));
    if (cache.isMissing()) {
      setting.say("Making the AOT cache of %s-service", service);
      AotMaker.make(cache, setting.data().resolve("aot"));
    }
    return cache.arguments();
  }

  private static List<Line> loaded(Setting setting, Servers servers) {
    double peak = new UnderLoad(setting, servers).peakResident(cacheIfKnown(setting));
    return List.of(
        Line.limited("referral-service under load: largest resident", peak, "MB", RESIDENT));
  }

  private static List<String> cacheIfKnown(Setting setting) {
    return AotCache.supported() ? cache(setting, "referral") : List.of();
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("each service", "median of " + options.text("rounds") + " starts");
    settings.put("load", options.text("seconds") + " s of referrals over 16 connections");
    settings.put("arguments of the services' JVMs", options.text("start-jvm"));
    return settings;
  }

  private static final List<String> NOTES =
      List.of(
          "Ready: from the start of the process until /q/health/ready answers 200, on a database that is migrated. The suite: the command, from call to return, with every part healthy.",
          "Resident: the process's resident set (VmRSS, VmHWM) in MB of 10^6 bytes; files that are mapped and shared are counted.",
          "The suite runs with its own arguments (see local/), on the JDK that runs this.");
}
