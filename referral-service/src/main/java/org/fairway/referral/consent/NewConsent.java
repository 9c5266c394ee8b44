package org.fairway.referral.consent;

import java.time.Instant;
import java.util.List;

/**
 * A consent receipt as it is handed in.
 *
 * @param recipients who may receive, by ODS code, partner id or kind of organisation
 * @param wordingVersion which text the person saw or heard
 * @param givenAt when; not in the future
 * @param expiresAt null for no end
 */
public record NewConsent(
    ConsentPurpose purpose,
    List<String> recipients,
    String wordingVersion,
    GivenBy givenBy,
    Instant givenAt,
    Instant expiresAt) {}
