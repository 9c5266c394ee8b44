package org.fairway.bench.reads;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Benchmark;
import org.fairway.bench.Options;
import org.fairway.bench.Setting;
import org.fairway.bench.measure.Settling;
import org.fairway.bench.peer.Peers;
import org.fairway.bench.report.Report;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;

/**
 * P2 and the first half of P9: reading, searching and beginning referrals beside few and beside
 * many that are stored, on one server in one run.
 */
public final class ReferralReads implements Benchmark {
  private static final List<String> NOTES =
      List.of(
          "Everything is on: token check, both walls, consent, audit of every reading (each answer has written an audit entry and committed it).",
          Peers.NOTE,
          "The stock is written in the database, past the service, with all indexes: 200 partners, five referrals to a person, consents, terms, codes, a line of history each; one of 200 waits with a running clock. The worklist, the reading and the search are those of one partner.",
          "16 connections unless said otherwise, for product and peer. Peers are measured beside the smallest stock, by turns with the product; theirs is of 10,000 referrals throughout.",
          "A person entered is compared with those who share a code, some moments later; its CPU is in the figure.");

  @Override
  public Report run(Setting setting) {
    setting.say("Starting PostgreSQL, Kafka, Keycloak and referral-service");
    try (Servers servers = Servers.start(setting);
        RunningService referral =
            RunningService.start(
                setting, servers, "referral", Jdks.java(), setting.options().words("jvm"));
        Peers peers = Peers.start(setting, servers)) {
      return measure(setting, new Parts(setting, servers, referral, peers));
    }
  }

  private static Report measure(Setting setting, Parts parts) {
    Options options = setting.options();
    List<SizedStock> sizes = new ArrayList<>();
    for (String size : options.words("referrals")) {
      sizes.add(parts.measure(Long.parseLong(size)));
    }
    return new Report(
        "p2",
        "P2 and P9: reading and beginning referrals beside few and beside many",
        LocalDate.now(ZoneOffset.UTC).toString(),
        setting.machine(),
        settings(options),
        ReadLines.of(sizes),
        NOTES);
  }

  private static Map<String, String> settings(Options options) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("warm-up", options.text("warm-up") + " s");
    settings.put("warm-up of each reading", Settling.manner());
    settings.put("rounds", options.text("rounds") + " of " + options.text("seconds") + " s");
    settings.put("stored", options.text("referrals"));
    settings.put("peers", options.text("peers"));
    settings.put("arguments of the service's JVM", options.text("jvm"));
    return settings;
  }
}
