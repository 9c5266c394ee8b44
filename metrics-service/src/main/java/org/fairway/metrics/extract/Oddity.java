package org.fairway.metrics.extract;

/** Combinations that can hardly be. They are counted and reported, and refuse nothing. */
public enum Oddity {
  NON_EXECUTIVE_WITH_POST("a non-executive on a band or medical grade"),
  VOTE_WITHOUT_BOARD_ROLE("a board vote without a board role"),
  EXECUTIVE_ON_LOW_BAND("an executive board member on band 7 or below"),
  BANK_ON_BOARD("bank staff with a board role"),
  GRADE_NOT_CLINICAL("a medical grade on a line that is marked non-clinical"),
  MEDICAL_WITHOUT_GRADE("medical or dental staff on a band instead of a medical grade"),
  STAFF_GROUP_AND_GRADE("a medical grade outside the medical and dental staff group"),
  STAFF_GROUP_AND_BAND("the medical and dental staff group on a band"),
  STAFF_GROUP_AND_CLINICAL("a staff group that says otherwise than the clinical column"),
  START_AFTER_SNAPSHOT("a start date after the day of the snapshot"),
  START_UNREADABLE("a start date that is not a day such as 2019-04-01"),
  FTE_ABOVE_ONE("more than one full-time equivalent"),
  FTE_ZERO("substantive staff with no hours");

  private final String meaning;

  Oddity(String meaning) {
    this.meaning = meaning;
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }
}
