package org.fairway.referral.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Moment;

/** What must hold of a receipt beyond its form. */
final class ConsentRules {

  /** How far the clocks of those who send may be ahead. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  private ConsentRules() {}

  /** Everything that is wrong with a receipt that is handed in now; empty when nothing is. */
  static List<Violation> broken(NewConsent data, Instant now) {
    List<Violation> found = new ArrayList<>();
    if (data.givenAt().isAfter(now.plus(SKEW))) {
      found.add(new Violation("/givenAt", "in-future", "A consent cannot be given in the future."));
    }
    if (Moment.beforeLiving(LocalDate.ofInstant(data.givenAt(), ZoneOffset.UTC))) {
      found.add(new Violation("/givenAt", "too-long-ago", "Nobody who consented then is alive."));
    }
    if (data.expiresAt() != null && !data.expiresAt().isAfter(given(data, now))) {
      found.add(
          new Violation("/expiresAt", "ends-before-start", "The consent ends before it begins."));
    }
    recipients(data, found);
    supporter(data, found);
    return found;
  }

  /** A clock that is a little ahead is put right: a consent of the future would be none. */
  static Instant given(NewConsent data, Instant now) {
    return data.givenAt().isAfter(now) ? now : data.givenAt();
  }

  /** Each employer is given what names it, and none what names nobody: such a consent is none. */
  private static void recipients(NewConsent data, List<Violation> found) {
    if (data.purpose() == ConsentPurpose.SHARE_WITH_EMPLOYER && data.recipients().isEmpty()) {
      found.add(
          new Violation(
              "/recipients", "recipient-missing", "Name the employers that it is shared with."));
    }
  }

  /** Who decides for another must be named, and must be one who may. */
  private static void supporter(NewConsent data, List<Violation> found) {
    if (data.givenBy() != GivenBy.REPRESENTATIVE) {
      return;
    }
    if (data.supporter() == null) {
      found.add(
          new Violation("/supporter", "supporter-missing", "Name who consented for the person."));
    } else if (!data.supporter().relation().decides()) {
      found.add(
          new Violation(
              "/supporter/relation",
              "supporter-may-not-decide",
              "Parents, attorneys and deputies decide for others; the rest may only help."));
    }
  }
}
