package org.fairway.referral.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One piece of news of a pathway, about a referral of ours.
 *
 * @param event the event's name without domain and version, for example {@code enrolment.active}
 * @param code what the timeline says: the event, with the stage where it is about one
 * @param about the enrolment or application
 * @param at when it happened
 * @param day the day that it is about: the first in work, one in work, the last; null for others
 * @param outcome what came of the referral by it; null when nothing did
 */
record PathwayFact(
    UUID referralId,
    String event,
    String code,
    UUID about,
    Instant at,
    LocalDate day,
    Outcome outcome) {}
