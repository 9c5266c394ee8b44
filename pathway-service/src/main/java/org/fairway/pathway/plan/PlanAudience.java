package org.fairway.pathway.plan;

/** Who is to read the progress; metrics-service decides what each may see. */
public enum PlanAudience {
  ORGANISATION,
  ICS,
  PUBLIC
}
