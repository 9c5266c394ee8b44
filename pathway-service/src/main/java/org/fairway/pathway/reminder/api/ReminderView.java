package org.fairway.pathway.reminder.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.reminder.Reminder;
import org.fairway.pathway.reminder.ReminderKind;

/** A reminder as shown. */
@Schema(name = "Reminder", description = "Something that is to be done by a day")
public record ReminderView(
    @NotNull UUID id,
    @NotNull UUID enrolmentId,
    @NotNull ReminderKind kind,
    @NotNull
        @Schema(
            maxLength = 60,
            pattern = "[A-Za-z0-9_-]+",
            description = "Which of its kind: a step, or an employment with its weeks")
        String subject,
    @NotNull LocalDate dueOn,
    @NotNull Instant toldAt) {

  static ReminderView of(Reminder reminder) {
    return new ReminderView(
        reminder.id(),
        reminder.enrolmentId(),
        reminder.kind(),
        reminder.subject(),
        reminder.dueOn(),
        reminder.toldAt());
  }
}
