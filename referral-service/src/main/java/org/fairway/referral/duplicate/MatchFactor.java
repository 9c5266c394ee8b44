package org.fairway.referral.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One reason for a score: how far something agrees, without what it is.
 *
 * @param points what it adds; below zero what it takes
 */
public record MatchFactor(Kind kind, Agreement agreement, int points) {

  /** What was compared. */
  @Schema(name = "MatchFactorKind", description = "What was compared")
  public enum Kind {
    NAME,
    DATE_OF_BIRTH,
    CONTACT,
    AREA
  }

  /** How far it agrees. */
  @Schema(name = "MatchAgreement", description = "How far it agrees")
  public enum Agreement {
    SAME,
    SIMILAR,
    DIFFERENT,
    /** Not known of one of them. */
    UNKNOWN
  }

  /** As it is stored, for example {@code NAME:SIMILAR:31}. */
  String code() {
    return kind + ":" + agreement + ":" + points;
  }

  static MatchFactor parse(String code) {
    String[] parts = code.split(":");
    return new MatchFactor(
        Kind.valueOf(parts[0]), Agreement.valueOf(parts[1]), Integer.parseInt(parts[2]));
  }
}
