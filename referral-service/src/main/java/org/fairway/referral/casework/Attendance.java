package org.fairway.referral.casework;

/**
 * How an appointment went.
 *
 * @param absence why the person did not attend; null for all else
 * @param note free text in the clear for the team; null for none
 */
public record Attendance(AppointmentState state, AbsenceReason absence, String note) {}
