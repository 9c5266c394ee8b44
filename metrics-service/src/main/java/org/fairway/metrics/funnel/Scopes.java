package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.geography.AreaMap;
import org.fairway.metrics.geography.AreaMaps;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** How far an answer may go: for whom, about which time, by which map. */
@ApplicationScoped
class Scopes {

  private final Reach reach;
  private final AreaMaps maps;
  private final Clock clock = Clock.system(Window.ZONE);

  Scopes(Reach reach, AreaMaps maps) {
    this.reach = reach;
    this.maps = maps;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  java.time.Instant now() {
    return clock.instant();
  }

  /**
   * Who the answer is for.
   *
   * @throws org.fairway.platform.web.ProblemException 403 for a caller of a single organisation, or
   *     when more detail is asked for than the caller may have
   */
  Audience audience(Audience asked) {
    return reach.audience(asked, reach.wholeSystem().tenant(), Set.of());
  }

  /**
   * Which journeys are meant.
   *
   * <p>Protected audiences get whole financial years alone, the present one by default: from
   * windows that overlap, hidden counts could be had by subtraction. They get referrals alone: a
   * reader could lay people beside them, and no count of people is more than that of referrals.
   *
   * @throws org.fairway.platform.web.ProblemException 400 for another window than a year, or people
   */
  Window window(Question question, Audience audience) {
    if (!audience.isProtected()) {
      return new Window(question.from(), question.to(), question.counted());
    }
    if (question.counted() != Counted.REFERRALS) {
      throw Problems.invalid(
          new Violation(
              "query.count", "people-not-for-audience", "this audience gets REFERRALS alone"));
    }
    LocalDate from = question.from();
    Period year = from == null ? Period.of(today()) : Period.of(from);
    boolean open = from == null && question.to() == null;
    if (!open && !(year.firstDay().equals(from) && year.snapshotDate().equals(question.to()))) {
      throw Problems.invalid(
          new Violation(
              "query.from",
              "window-not-a-year",
              "for this audience from and to are one financial year, 1 April to 31 March"));
    }
    return new Window(year.firstDay(), year.snapshotDate(), Counted.REFERRALS);
  }

  /**
   * The grouping with its map. Protected audiences get the map of the window's last day alone: two
   * maps of one time differ by few areas, and so by few people.
   *
   * @throws org.fairway.platform.web.ProblemException 400 for another map then
   */
  Optional<Grouping> grouping(Question question, Window window, Audience audience) {
    if (question.groupBy().filter(by -> by == GroupBy.ICB).isEmpty()) {
      return question.groupBy().map(Grouping::of);
    }
    LocalDate usual = window.to() == null ? today() : window.to();
    LocalDate day = question.mapDate() == null ? usual : question.mapDate();
    if (audience.isProtected() && !day.equals(usual)) {
      throw Problems.invalid(
          new Violation(
              "query.mapDate",
              "map-not-of-the-year",
              "for this audience the map is that of the last day of the year"));
    }
    AreaMap map = maps.on(day);
    return Optional.of(new Grouping(GroupBy.ICB, Optional.of(map)));
  }
}
