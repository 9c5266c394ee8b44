package org.fairway.metrics.funnel;

import java.util.List;

/**
 * The stages of a shown row that are shown in any case: how many were referred, and how many
 * started unless the total hides it. What lies between is decided stage by stage.
 */
record Ends(List<Quantity> stages) {

  Ends {
    stages = List.copyOf(stages);
  }

  /** Those of the stages that are told of the total. */
  static Ends of(List<Quantity> told) {
    return new Ends(
        told.contains(Quantity.STARTED)
            ? List.of(Quantity.REFERRED, Quantity.STARTED)
            : List.of(Quantity.REFERRED));
  }

  boolean both() {
    return stages.size() == 2;
  }

  /** What lies between them, or after the only one. */
  List<Quantity> others(List<Quantity> told) {
    return told.stream().filter(of -> !stages.contains(of)).toList();
  }
}
