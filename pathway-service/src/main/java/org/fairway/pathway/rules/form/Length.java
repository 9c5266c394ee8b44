package org.fairway.pathway.rules.form;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Ruling;

/** Length by the calendar from one day to another, both counted; a limit that is null is none. */
record Length(Fact first, Fact last, ChronoUnit unit, Integer atLeast, Integer atMost, String what)
    implements Check {

  static Check of(Parameters with) {
    return new Length(
        with.factOr("first", Fact.STARTS_ON),
        with.factOr("last", Fact.ENDS_ON),
        ChronoUnit.valueOf(with.textOr("unit", "months").toUpperCase(Locale.ROOT)),
        with.wholeOrNull("atLeast"),
        with.wholeOrNull("atMost"),
        with.text("what"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(first, last);
  }

  @Override
  public Ruling rule(Facts facts) {
    LocalDate from = facts.date(first);
    LocalDate dayAfter = facts.date(last).plusDays(1);
    String sentence =
        "%s from %s to %s; %s lasts %s %s."
            .formatted(
                first == Fact.STARTS_ON ? "Planned" : "Ran",
                from,
                facts.date(last),
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
