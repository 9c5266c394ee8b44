package org.fairway.referral.referral;

/**
 * Whether an action may be taken now, and if not, why.
 *
 * @param allowed true when the action may be taken
 * @param code stable machine-readable reason, null when allowed
 * @param reason a sentence for the caller, null when allowed
 */
public record Verdict(boolean allowed, String code, String reason) {

  static Verdict yes() {
    return new Verdict(true, null, null);
  }

  static Verdict no(String code, String reason) {
    return new Verdict(false, code, reason);
  }
}
