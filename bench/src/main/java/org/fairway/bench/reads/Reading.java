package org.fairway.bench.reads;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.bench.load.Load;
import org.fairway.bench.load.LoadResult;
import org.fairway.bench.peer.Work;
import org.fairway.bench.server.Cast;
import org.fairway.bench.server.InventedPerson;
import org.fairway.bench.server.RunningService;

/** What is read, each with a scenario of its own. */
enum Reading {
  BY_ID("read by id", "read.hf.yaml", Work.READ),
  WORKLIST("worklist, newest 20 of one partner", "worklist.hf.yaml", Work.WORKLIST),
  DAY("search: newest 20 submitted on a day", "search-day.hf.yaml", null),
  NAME("search by a name", "search-name.hf.yaml", null);

  /** One of a hundred of the stock is called so. */
  private static final InventedPerson FIRST = InventedPerson.of(0);

  private final String title;
  private final String scenario;
  private final Work work;

  Reading(String title, String scenario, Work work) {
    this.title = title;
    this.scenario = scenario;
    this.work = work;
  }

  /** What peers are asked beside it; of most nothing. */
  Optional<Work> work() {
    return Optional.ofNullable(work);
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
