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
  BY_ID("read by id", "read.hf.yaml", Work.READ, Reading.FEW),
  BY_ID_OF_MANY("read by id, 64 connections", "read.hf.yaml", Work.READ, Reading.MANY),
  WORKLIST("worklist, newest 20 of one partner", "worklist.hf.yaml", Work.WORKLIST, Reading.FEW),
  DAY("search: newest 20 submitted on a day", "search-day.hf.yaml", null, Reading.FEW),
  NAME("search by a name", "search-name.hf.yaml", null, Reading.FEW);

  private static final int FEW = 16;
  private static final int MANY = 64;

  /** One of a hundred of the stock is called so. */
  private static final InventedPerson FIRST = InventedPerson.of(0);

  private final String title;
  private final String scenario;
  private final Work work;
  private final int users;

  Reading(String title, String scenario, Work work, int users) {
    this.title = title;
    this.scenario = scenario;
    this.work = work;
    this.users = users;
  }

  /** What peers are asked beside it; of most nothing. */
  Optional<Work> work() {
    return Optional.ofNullable(work);
  }

  String title() {
    return title;
  }

  /** Who read at the same time, each over a connection of its own. */
  int users() {
    return users;
  }

  /** As fast as the users get their answers. */
  LoadResult read(RunningService referral, Cast cast, List<String> ids, Duration time) {
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
