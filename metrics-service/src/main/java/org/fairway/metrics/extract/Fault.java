package org.fairway.metrics.extract;

/** What may be wrong with a value, as a number below zero beside the numbers of good values. */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
enum Fault {
  VALUE_UNKNOWN("value-unknown"),
  TOO_MANY_VALUES("too-many-values"),
  ORGANISATION_UNKNOWN("organisation-unknown"),
  ORGANISATION_MISMATCH("organisation-mismatch"),
  DATE_INVALID("date-invalid"),
  DATE_IN_FUTURE("date-in-future"),
  NUMBER_INVALID("number-invalid");

  private static final Fault[] ALL = values();

  private final String code;

  Fault(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  int number() {
    return -1 - ordinal();
  }

  static Fault of(int number) {
    return ALL[-1 - number];
  }
}
