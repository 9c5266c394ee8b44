package org.fairway.referral.self;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.referral.consent.NewConsent;
import org.fairway.referral.equality.EqualityAnswer;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.referral.PathwayType;

/**
 * What somebody says who refers themselves, all of it in the clear.
 *
 * @param programmeId null when no programme is meant
 * @param note null for none
 * @param sessionId the session that they come from; null for none
 * @param equality null when nothing was answered
 * @param linkLife for how long the link is good by which they read how it goes
 */
public record NewSelfReferral(
    PersonalData person,
    List<NewConsent> consents,
    PathwayType pathwayType,
    UUID programmeId,
    String note,
    UUID sessionId,
    EqualityAnswer equality,
    Duration linkLife) {}
