package org.fairway.pathway.progress;

/** What sort of incident it was; what happened is told in the sealed text. */
public enum IncidentKind {
  ACCIDENT,
  NEAR_MISS,
  SAFEGUARDING,
  HEALTH,
  CONDUCT,
  DISCRIMINATION,
  ABSENCE,
  DATA,
  OTHER
}
