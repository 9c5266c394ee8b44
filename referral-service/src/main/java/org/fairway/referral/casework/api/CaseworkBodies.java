package org.fairway.referral.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.casework.AbsenceReason;
import org.fairway.referral.casework.Appointment;
import org.fairway.referral.casework.AppointmentKind;
import org.fairway.referral.casework.AppointmentState;
import org.fairway.referral.casework.AttemptChannel;
import org.fairway.referral.casework.AttemptResult;
import org.fairway.referral.casework.Attendance;
import org.fairway.referral.casework.ContactAttempt;
import org.fairway.referral.casework.NewAppointment;
import org.fairway.referral.casework.NewContact;
import org.fairway.referral.casework.Note;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.NoteVisibility;

/** What callers say and learn of what is done for a person. */
final class CaseworkBodies {

  private CaseworkBodies() {}

  /** A note to write. */
  @Schema(name = "CaseNoteInput", description = "A note about a referral")
  record NoteInput(
      @NotNull
          @Size(min = 1, max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text; kept sealed")
          String text,
      @Schema(description = "TEAM if it is left out; what a referrer writes is for both")
          NoteVisibility visibility) {}

  /** A note. */
  @Schema(name = "CaseNote", description = "A note about a referral")
  record NoteView(
      @NotNull UUID id,
      @NotNull NoteVisibility visibility,
      @NotNull @Schema(maxLength = 100, description = "Subject of the one who wrote it")
          String author,
      @NotNull Instant writtenAt,
      @NotNull @Schema(maxLength = 4000) String text) {

    static NoteView of(Note note) {
      return new NoteView(
          note.id(), note.visibility(), note.author(), note.writtenAt(), note.text());
    }
  }

  /** An attempt to reach a person. */
  @Schema(name = "ContactAttemptInput", description = "An attempt to reach a person")
  record ContactInput(
      @NotNull AttemptChannel channel,
      @NotNull AttemptResult result,
      @NotNull @Schema(description = "Not in the future") Instant attemptedAt,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {

    NewContact toContact() {
      return new NewContact(channel, result, attemptedAt, note);
    }
  }

  /** An attempt to reach a person. */
  @Schema(name = "ContactAttempt", description = "An attempt to reach a person")
  record ContactView(
      @NotNull UUID id,
      @NotNull AttemptChannel channel,
      @NotNull AttemptResult result,
      @NotNull Instant attemptedAt,
      @NotNull Instant recordedAt,
      @NotNull @Schema(maxLength = 100, description = "Subject of the one who recorded it")
          String recordedBy) {

    static ContactView of(ContactAttempt one) {
      return new ContactView(
          one.id(),
          one.channel(),
          one.result(),
          one.attemptedAt(),
          one.recordedAt(),
          one.recordedBy());
    }
  }

  /** An appointment to book. */
  @Schema(name = "AppointmentInput", description = "An appointment to book")
  record AppointmentInput(
      @NotNull AppointmentKind kind,
      @NotNull @Schema(description = "Within a year of today") Instant startsAt,
      @NotNull @Min(5) @Max(480) Integer minutes,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team, such as the place; kept sealed")
          String note) {

    NewAppointment toAppointment() {
      return new NewAppointment(kind, startsAt, minutes, note);
    }
  }

  /** How an appointment went. */
  @Schema(name = "AttendanceInput", description = "How an appointment went")
  record AttendanceInput(
      @NotNull AppointmentState state,
      @Schema(description = "Required when the person did not attend, and only then")
          AbsenceReason absence,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {

    Attendance toAttendance() {
      return new Attendance(state, absence, note);
    }
  }

  /** An appointment. */
  @Schema(name = "Appointment", description = "A time at which somebody meets a person")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AppointmentView(
      @NotNull UUID id,
      @NotNull AppointmentKind kind,
      @NotNull Instant startsAt,
      @Schema(required = true, minimum = "5", maximum = "480") int minutes,
      @NotNull AppointmentState state,
      @Schema(description = "Why the person did not attend") AbsenceReason absence,
      @NotNull @Schema(maxLength = 100, description = "Subject of the one who booked it")
          String bookedBy) {

    static AppointmentView of(Appointment one) {
      return new AppointmentView(
          one.id(),
          one.kind(),
          one.startsAt(),
          one.minutes(),
          one.state(),
          one.absence(),
          one.bookedBy());
    }
  }
}
