package org.fairway.pathway.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reminder of which somebody was told, and which is open still.
 *
 * @param subject which of its kind: a step, or an employment with its weeks
 * @param dueOn the day by which it is to be done
 */
public record Reminder(
    UUID id,
    UUID enrolmentId,
    ReminderKind kind,
    String subject,
    LocalDate dueOn,
    Instant toldAt) {}
