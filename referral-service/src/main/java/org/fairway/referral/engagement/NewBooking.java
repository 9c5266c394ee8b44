package org.fairway.referral.engagement;

import java.util.UUID;

/**
 * What is booked.
 *
 * @param personId who comes; null for places without names
 * @param places 1 to 50, and 1 for a named person
 */
public record NewBooking(UUID personId, int places) {}
