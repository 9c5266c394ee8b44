package org.fairway.bench.reads;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.InventedPerson;
import org.fairway.bench.server.RunningService;

/** What is read, each with a scenario of its own. */
enum Reading {
  BY_ID("read by id", "read.hf.yaml"),
  WORKLIST("worklist, newest 20 of one partner", "worklist.hf.yaml"),
  DAY("search: newest 20 submitted on a day", "search-day.hf.yaml"),
  NAME("search by a name", "search-name.hf.yaml");

  /** One of a hundred of the stock is called so. */
  private static final InventedPerson FIRST = InventedPerson.of(0);

  private final String title;
  private final String scenario;

  Reading(String title, String scenario) {
    this.title = title;
    this.scenario = scenario;
  }

  String title() {
    return title;
  }

  /** As fast as that many users get their answers. */
  LoadResult read(RunningService referral, Cast cast, List<String> ids, int users, Duration time) {
    Load load =
        new Load(
            scenario,
            Map.of(
                "url", referral.url(),
                "token", cast.token(),
                "ids", String.join(", ", ids),
                "name", FIRST.given() + " " + FIRST.family()));
    return load.closed(users, time);
  }
}
