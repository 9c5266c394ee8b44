package org.fairway.pathway.reminder;

import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.messaging.OutgoingEvent;

/** Data of {@code org.fairway.reminder.due.v1}. */
record ReminderDue(
    UUID reminderId, UUID enrolmentId, ReminderKind kind, String subject, LocalDate dueOn) {

  /**
   * @param times how often this reminder has been told now
   */
  OutgoingEvent outgoing(int times) {
    return new OutgoingEvent("org.fairway.reminder.due.v1", reminderId.toString(), times, this);
  }
}
