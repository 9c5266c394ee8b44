package org.fairway.metrics.extract;

import java.util.Locale;

/** Columns of the extract. The unused ones are known, so that they are not reported as strange. */
public enum EsrColumn {
  ASSIGNMENT_ID,
  ORGANISATION_ODS(true),
  SNAPSHOT_DATE(true),
  STAFF_GROUP,
  OCCUPATION_CODE,
  PAY_SCALE,
  BAND(true),
  CLINICAL(true),
  MEDICAL_GRADE(true),
  EMPLOYMENT_TYPE,
  ETHNIC_CODE(true),
  DISABILITY(true),
  SEX,
  AGE_BAND,
  SEXUAL_ORIENTATION,
  RELIGION,
  FTE,
  START_DATE,
  BOARD_ROLE,
  BOARD_VOTING,
  LSOA21,
  INTERNATIONAL_RECRUIT,
  SENIOR_MEDICAL_MANAGER;

  private final boolean needed;

  EsrColumn() {
    this(false);
  }

  EsrColumn(boolean needed) {
    this.needed = needed;
  }

  /** Whether a file without it cannot be counted. */
  boolean isNeeded() {
    return needed;
  }

  /** Its name in a file. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
