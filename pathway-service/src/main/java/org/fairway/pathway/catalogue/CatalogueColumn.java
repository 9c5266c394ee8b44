package org.fairway.pathway.catalogue;

import java.util.Locale;

/** Columns of a file of standards, by the heading that they have in it. */
enum CatalogueColumn {
  REFERENCE(true),
  VERSION(true),
  TITLE(true),
  LEVEL(true),
  TYPICAL_DURATION_MONTHS(true),
  MAXIMUM_FUNDING_GBP(true),
  AS_AT(true),
  LARS_CODE(false),
  OFF_THE_JOB_HOURS(false),
  EARLIEST_START(false),
  LATEST_START(false);

  private final boolean required;

  CatalogueColumn(boolean required) {
    this.required = required;
  }

  boolean required() {
    return required;
  }

  String heading() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Null for a heading that means nothing here. */
  static CatalogueColumn of(String heading) {
    for (CatalogueColumn column : values()) {
      if (column.heading().equalsIgnoreCase(heading)) {
        return column;
      }
    }
    return null;
  }
}
