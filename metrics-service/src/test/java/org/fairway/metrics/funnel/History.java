package org.fairway.metrics.funnel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A random history of a few people: what {@link FunnelProjection} is told, as {@link Change}s. Ids
 * are few, so that much is told of each; versions of an aggregate are never the same twice.
 */
final class History {

  private static final List<String> STAGES =
      List.of(
          "APPLIED",
          "LONGLISTED",
          "SHORTLISTED",
          "INTERVIEWED",
          "OFFER_CONDITIONAL",
          "OFFER_UNCONDITIONAL",
          "STARTED",
          "DID_NOT_START",
          "REJECTED");

  private final Random random;
  private final String build;
  private long version;

  History(long seed, String build) {
    this.random = new Random(seed);
    this.build = build;
  }

  /** Each piece of news is a list of changes that one event brings. */
  List<List<Change>> news(int size) {
    List<List<Change>> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      version++;
      News news = new News(build, version);
      all.add(
          switch (random.nextInt(6)) {
            case 0 -> referral(news);
            case 1 -> List.of(news.equality(equality()));
            case 2 -> List.of(news.enrolment(enrolment(), random.nextBoolean()));
            case 3 -> List.of(link(news));
            case 4 -> news.application(application());
            default -> news.employment(employment());
          });
    }
    return all;
  }

  private Change link(News news) {
    FunnelEvents.Merge merge = new FunnelEvents.Merge(one("p"), one("p"));
    return random.nextInt(3) == 0 ? news.unmerged(merge) : news.merged(merge);
  }

  /** Rather often a plain one, so that chains are few and short enough to differ. */
  private Move move() {
    List<Move> moves = List.of(Move.values());
    return random.nextBoolean()
        ? List.of(Move.SUBMITTED, Move.ACCEPTED).get(random.nextInt(2))
        : moves.get(random.nextInt(moves.size()));
  }

  private List<Change> referral(News news) {
    Move move = move();
    List<String> groups = random.nextBoolean() ? List.of("VETERAN", "NEET") : null;
    Integer decile = random.nextBoolean() ? random.nextInt(10) + 1 : null;
    return news.referral(
        new FunnelEvents.Referral(
            one("r"),
            one("p"),
            one("partner"),
            one("KIND"),
            maybe("TYPE"),
            maybe("programme"),
            groups,
            maybe("E0100971"),
            decile,
            moment(),
            move == Move.SUBMITTED && random.nextInt(3) == 0 ? one("r") : null,
            move == Move.REDIRECTED ? one("r") : null),
        move);
  }

  private FunnelEvents.Equality equality() {
    boolean withdrawn = random.nextInt(4) == 0;
    return withdrawn
        ? new FunnelEvents.Equality(one("p"), null, null, null, null, null)
        : new FunnelEvents.Equality(
            one("p"), random.nextBoolean() ? "A" : "N", "NHS-2001", maybe("D"), "MALE", "20-24");
  }

  private FunnelEvents.Enrolment enrolment() {
    return new FunnelEvents.Enrolment(
        one("e"), one("r"), maybe("programme"), one("TYPE"), moment());
  }

  private FunnelEvents.Application application() {
    boolean details = random.nextInt(3) == 0;
    return new FunnelEvents.Application(
        one("a"),
        maybe("r"),
        STAGES.get(random.nextInt(STAGES.size())),
        moment(),
        details ? moment() : null,
        details && random.nextBoolean() ? moment() : null,
        null,
        details ? random.nextInt(90) : null);
  }

  private FunnelEvents.Employment employment() {
    LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300));
    int which = random.nextInt(4);
    return new FunnelEvents.Employment(
        one("a"),
        maybe("r"),
        which == 0 ? day : null,
        which == 1 ? day : null,
        which == 2 ? day : null,
        which == 3 ? day : null);
  }

  private String one(String name) {
    return name + random.nextInt(3);
  }

  private String maybe(String name) {
    return random.nextBoolean() ? one(name) : null;
  }

  private Instant moment() {
    return Instant.parse("2025-01-01T08:00:00Z").plusSeconds(3600L * random.nextInt(5000));
  }
}
