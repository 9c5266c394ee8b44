package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Judges facts that are already stored, for features that bring their own. */
public final class Consistency {

  private Consistency() {}

  /** What contradicts what, in words; empty when everything agrees. */
  public static List<String> faults(Collection<SourcedFact> facts) {
    FactSet set = FactSet.of(facts);
    LayerCheck layers = new LayerCheck(set);
    layers.run();
    LimitCheck limits = new LimitCheck(set);
    limits.run();
    List<Flaw> flaws = new ArrayList<>(layers.flaws());
    flaws.addAll(limits.flaws());
    return flaws.stream().map(Flaw::detail).distinct().toList();
  }
}
