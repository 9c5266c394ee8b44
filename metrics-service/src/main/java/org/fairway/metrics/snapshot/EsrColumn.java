package org.fairway.metrics.snapshot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of the extract. The unused ones are known, so that they are not reported as strange. */
enum EsrColumn {
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
  INTERNATIONAL_RECRUIT;

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

  String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<EsrColumn> of(String header) {
    String name = header.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.name().equals(name)).findFirst();
  }
}
