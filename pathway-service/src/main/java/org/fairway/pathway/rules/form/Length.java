package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/**
 * Length by the calendar from one day to another, both counted; a limit that is null is none.
 *
 * @param less days that do not count, such as those of breaks: the last day is so many days
 *     earlier; null where all count
 */
record Length(
    Fact first, Fact last, Fact less, ChronoUnit unit, Integer atLeast, Integer atMost, String what)
    implements Check {

  static Check of(Parameters with) {
    return new Length(
        with.factOr("first", Fact.STARTS_ON),
        with.factOr("last", Fact.ENDS_ON),
        with.factOr("less", null),
        ChronoUnit.valueOf(with.textOr("unit", "months").toUpperCase(Locale.ROOT)),
        with.wholeOrNull("atLeast"),
        with.wholeOrNull("atMost"),
        with.text("what"));
  }

  @Override
  public List<Fact> inputs() {
    return less == null ? List.of(first, last) : List.of(first, last, less);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate from = facts.date(first);
    int without = less == null ? 0 : facts.number(less).intValue();
    LocalDate dayAfter = facts.date(last).plusDays(1).minusDays(without);
    String sentence =
        "%s from %s to %s%s; %s lasts %s %s."
            .formatted(
                first == Fact.STARTS_ON ? "Planned" : "Ran",
                from,
                facts.date(last),
                without == 0 ? "" : ", less " + without + " days of breaks",
                what,
                limits(),
                unit.name().toLowerCase(Locale.ROOT));
    boolean begins = dayAfter.isAfter(from);
    boolean longEnough = atLeast == null || !dayAfter.isBefore(from.plus(atLeast, unit));
    boolean shortEnough = atMost == null || !dayAfter.isAfter(from.plus(atMost, unit));
    return Ruling.of(begins && longEnough && shortEnough, sentence);
  }

  private String limits() {
    if (atMost == null) {
      return "at least " + atLeast;
    }
    return atLeast == null ? "at most " + atMost : atLeast + " to " + atMost;
  }
}
