package org.fairway.referral.consent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A consent receipt as it is handed in.
 *
 * @param recipients who may receive, by ODS code, partner id or kind of organisation; of employers
 *     those alone that are named
 * @param wordingVersion which text the person saw or heard
 * @param givenAt when; not in the future
 * @param expiresAt null for no end
 * @param supporter who helped, or decided; null for nobody
 */
public record NewConsent(
    ConsentPurpose purpose,
    List<String> recipients,
    String wordingVersion,
    GivenBy givenBy,
    Instant givenAt,
    Instant expiresAt,
    ConsentSupporter supporter) {

  /** Whole milliseconds: what is stored equals what is told. */
  public NewConsent {
    givenAt = whole(givenAt);
    expiresAt = whole(expiresAt);
  }

  /** A consent that nobody helped with. */
  public NewConsent(
      ConsentPurpose purpose,
      List<String> recipients,
      String wordingVersion,
      GivenBy givenBy,
      Instant givenAt,
      Instant expiresAt) {
    this(purpose, recipients, wordingVersion, givenBy, givenAt, expiresAt, null);
  }

  /** The same, given at another moment. */
  NewConsent at(Instant moment) {
    return new NewConsent(
        purpose, recipients, wordingVersion, givenBy, moment, expiresAt, supporter);
  }

  private static Instant whole(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS);
  }
}
