package org.fairway.pathway.rules.form;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.pathway.rules.Check;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.HoursLine;
import org.fairway.pathway.rules.PlacementMode;
import org.fairway.pathway.rules.Ruling;

/**
 * How many employers share a placement. Work tasters come before the choice of one, and simulation
 * is with none: their employers are not counted.
 */
record PlacementEmployers(int atMost) implements Check {
  private static final Set<PlacementMode> WITHOUT =
      EnumSet.of(PlacementMode.WORK_TASTER, PlacementMode.SIMULATED);

  static Check of(Parameters with) {
    return new PlacementEmployers(with.whole("atMost"));
  }

  @Override
  public List<Fact> inputs() {
    return List.of(Fact.LEDGER);
  }

  @Override
  public Ruling rule(Facts facts) {
    Set<String> employers = new TreeSet<>();
    boolean untold = false;
    for (HoursLine line : Placement.lines(facts)) {
      if (line.hours().signum() > 0 && !WITHOUT.contains(line.mode())) {
        untold |= line.employer() == null;
        if (line.employer() != null) {
          employers.add(line.employer());
        }
      }
    }
    String sentence =
        "Employers: %d; a placement has at most %d.".formatted(employers.size(), atMost);
    if (employers.size() > atMost) {
      return Ruling.fail(sentence);
    }
    return untold
        ? Ruling.unknown(sentence + " Some hours name no employer.", Fact.LEDGER)
        : Ruling.pass(sentence);
  }
}
