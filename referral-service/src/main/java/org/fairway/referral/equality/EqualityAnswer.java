package org.fairway.referral.equality;

import java.util.List;

/**
 * What a person answered to equality monitoring. Every question may be left open.
 *
 * @param ethnicCode in {@code ethnicCodeSystem}: the richest answer that was given
 * @param ageBand one of {@link #AGE_BANDS}
 */
public record EqualityAnswer(
    String ethnicCode, String ethnicCodeSystem, Disability disability, Sex sex, String ageBand) {

  /** The age bands, as people are asked. */
  public static final List<String> AGE_BANDS =
      List.of(
          "UNDER_16",
          "16-19",
          "20-24",
          "25-29",
          "30-34",
          "35-39",
          "40-44",
          "45-49",
          "50-54",
          "55-59",
          "60-64",
          "65+",
          "UNKNOWN");

  /** Disability or long-term condition, in the person's own view. */
  public enum Disability {
    DISABLED,
    NON_DISABLED,
    PREFER_NOT_TO_SAY,
    UNKNOWN;

    /** As it is counted: who prefers not to say is not known. */
    String counted() {
      return this == PREFER_NOT_TO_SAY ? UNKNOWN.name() : name();
    }
  }

  /** Sex. */
  public enum Sex {
    FEMALE,
    MALE,
    PREFER_NOT_TO_SAY,
    UNKNOWN;

    /** As it is counted: who prefers not to say is not known. */
    String counted() {
      return this == PREFER_NOT_TO_SAY ? UNKNOWN.name() : name();
    }
  }
}
