package org.fairway.referral.bulk;

import java.time.Instant;
import java.util.List;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.referral.PathwayType;

/**
 * A row that follows the rules.
 *
 * @param programmeId null when no programme is meant
 * @param note null for none
 * @param referredAt when the referral was made; null for now
 */
record EnteredRow(
    int line,
    PersonalData person,
    List<NewConsent> consents,
    PathwayType pathwayType,
    java.util.UUID programmeId,
    String note,
    Instant referredAt) {}
