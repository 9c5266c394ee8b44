package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Status;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Answers what is different since a day or a programme. */
@ApplicationScoped
public class Comparisons {

  private final Funnels funnels;
  private final FunnelRepository repository;
  private final Scopes scopes;

  Comparisons(Funnels funnels, FunnelRepository repository, Scopes scopes) {
    this.funnels = funnels;
    this.repository = repository;
    this.scopes = scopes;
  }

  /** The whole of two times that are compared. */
  private record Sides(LocalDate splitOn, Window before, Window after) {}

  /**
   * Compares referrals before a day with those from it on. Protected audiences get the financial
   * years on either side, and only what the funnels of these years show; nothing of a board that
   * has other areas by the map of the later year than by that of the earlier.
   *
   * @param question {@code from} and {@code to} bound the times on the outside
   * @param date the day; null when a programme is given, whose first day with somebody on it counts
   * @throws org.fairway.platform.web.ProblemException 404 for a programme that nobody was on; 400
   *     when a protected audience asks for a day that is no 1 April, or for other bounds; and what
   *     {@link Funnels#of} refuses
   */
  @Transactional
  public Comparison of(
      Question question, Measurement measurement, LocalDate date, String programme) {
    Audience audience = scopes.audience(question.audience());
    LocalDate day = date == null ? begin(programme) : date;
    Sides sides = audience.isProtected() ? years(question, day, date != null) : open(question, day);
    Question both = audience.isProtected() ? question : question.mappedOn(scopes.today());
    Funnel before = funnels.of(both.during(sides.before.from(), sides.before.to()));
    Funnel after = funnels.of(both.during(sides.after.from(), sides.after.to()));
    boolean alike = areas(before, measurement).equals(areas(after, measurement));
    return new Comparison(
        measurement,
        after.grouping(),
        sides.splitOn,
        programme,
        alike ? measurement.in(before) : ofOtherAreas(before),
        alike ? measurement.in(after) : ofOtherAreas(after),
        audience,
        after.policy(),
        after.asOf());
  }

  /** The areas of the board that is measured, or all that have one; none of any other group. */
  private static Set<String> areas(Funnel funnel, Measurement measurement) {
    return funnel
        .grouping()
        .flatMap(Grouping::areas)
        .flatMap(map -> measurement.group().map(map::told))
        .orElse(Set.of());
  }

  private static Measured ofOtherAreas(Funnel funnel) {
    String reason = "the board has other areas in the one year than in the other";
    return Measured.without(funnel.window(), Status.NOT_SUPPLIED, reason);
  }

  private LocalDate begin(String programme) {
    return repository
        .begin(programme)
        .map(at -> LocalDate.ofInstant(at, Window.ZONE))
        .orElseThrow(Problems::notFound);
  }

  private static Sides open(Question question, LocalDate day) {
    boolean inside =
        (question.from() == null || question.from().isBefore(day))
            && (question.to() == null || !question.to().isBefore(day));
    if (!inside) {
      throw Problems.invalid(
          new Violation("query.date", "split-outside", "from is before the day, to is not"));
    }
    return new Sides(
        day,
        new Window(question.from(), day.minusDays(1), question.counted()),
        new Window(day, question.to(), question.counted()));
  }

  /** The year that a programme began in is of neither time, unless it began on its first day. */
  private static Sides years(Question question, LocalDate day, boolean asked) {
    Period year = Period.of(day);
    boolean first = year.firstDay().equals(day);
    if ((asked && !first) || question.from() != null || question.to() != null) {
      throw Problems.invalid(
          new Violation(
              "query.date",
              "split-not-a-year",
              "for this audience the day is a 1 April, without from and to"));
    }
    Period after = first ? year : new Period(year.startYear() + 1);
    Period before = new Period(year.startYear() - 1);
    return new Sides(after.firstDay(), window(before), window(after));
  }

  private static Window window(Period year) {
    return new Window(year.firstDay(), year.snapshotDate(), Counted.REFERRALS);
  }
}
