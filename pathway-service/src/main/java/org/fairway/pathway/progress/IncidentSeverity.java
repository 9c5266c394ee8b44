package org.fairway.pathway.progress;

/** How grave an incident was. */
public enum IncidentSeverity {
  LOW,
  MODERATE,
  HIGH
}
