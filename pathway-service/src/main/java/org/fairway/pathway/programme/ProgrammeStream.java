package org.fairway.pathway.programme;

/**
 * The widening-participation strand that a programme belongs to; programmes of two ICSs are
 * compared by it.
 */
public enum ProgrammeStream {
  SUPPORTED_EMPLOYMENT,
  EMPLOYABILITY,
  SCHOOL_AND_COLLEGE,
  APPRENTICESHIP,
  OVERSEAS_QUALIFIED,
  PROGRESSION
}
