package org.fairway.referral.engagement;

import java.util.UUID;

/**
 * A booking as it may be shown.
 *
 * @param personId who comes; null when nobody is named, or consents to it any more
 */
public record BookingDetail(Booking booking, UUID personId) {}
