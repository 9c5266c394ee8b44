package org.fairway.pathway.sidebyside;

import java.util.Objects;

/**
 * On what the figures of one side stand. A difference of two figures says something when they are
 * of the same year, counted by the same definition and rounded alike.
 *
 * @param period null for none
 * @param note null for none
 */
record Footing(String period, FiguresNote note) {

  static Footing ofResults(PlanDocument document) {
    return new Footing(document.period(), document.figures());
  }

  static Footing ofBaselines(PlanDocument document) {
    return new Footing(document.baselinePeriod(), document.baselineFigures());
  }

  /** What forbids a difference; null when nothing does. */
  NotCompared against(Footing other) {
    if (!Objects.equals(period, other.period)) {
      return NotCompared.PERIODS_DIFFER;
    }
    if (definition() == null || !definition().equals(other.definition())) {
      return NotCompared.DEFINITIONS_DIFFER;
    }
    return Objects.equals(note.roundedTo(), other.note.roundedTo())
        ? null
        : NotCompared.ROUNDING_DIFFERS;
  }

  private String definition() {
    return note == null ? null : note.definitionVersion();
  }
}
