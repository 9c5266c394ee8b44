package org.fairway.referral.casework;

import java.time.Instant;

/**
 * An appointment to book.
 *
 * @param minutes 5 to 480
 * @param note free text in the clear for the team; null for none
 */
public record NewAppointment(AppointmentKind kind, Instant startsAt, int minutes, String note) {}
