package org.fairway.referral.engagement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.engagement.Attendance;
import org.fairway.referral.engagement.Booking;
import org.fairway.referral.engagement.BookingDetail;
import org.fairway.referral.engagement.BookingStatus;
import org.fairway.referral.engagement.NewBooking;

/** Booking places, and saying who came. */
final class BookingBodies {

  private BookingBodies() {}

  /** Places to book. */
  @Schema(name = "BookPlaces", description = "Places to book")
  record BookBody(
      @Schema(
              description =
                  "Who comes; needs their CONTACT consent. Absent for places without names")
          UUID personId,
      @Min(1) @Max(50) @Schema(description = "1 for a named person", defaultValue = "1")
          Integer places) {

    NewBooking toNewBooking() {
      int wanted = places == null ? 1 : places;
      if (personId != null && wanted != 1) {
        throw Problems.unprocessable(
            new Violation("/places", "one-for-a-person", "A named person takes one place."));
      }
      return new NewBooking(personId, wanted);
    }
  }

  /** Whether they came. */
  @Schema(name = "MarkAttendance", description = "Whether those of a booking came")
  record AttendanceBody(@NotNull Attendance attendance) {}

  /** A booking. */
  @Schema(name = "Booking", description = "Places of a session, taken or waited for")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BookingView(
      @NotNull UUID id,
      @NotNull UUID sessionId,
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+", description = "Who booked")
          String organisation,
      @Schema(description = "Who comes; absent when nobody is named, or consents to it any more")
          UUID personId,
      @Schema(required = true, minimum = "1", maximum = "50") int places,
      @NotNull BookingStatus status,
      @Schema(description = "Absent while nobody has said") Attendance attendance,
      @NotNull Instant createdAt) {

    static BookingView of(BookingDetail detail) {
      Booking booking = detail.booking();
      return new BookingView(
          booking.id(),
          booking.sessionId(),
          booking.organisation(),
          detail.personId(),
          booking.places(),
          booking.status(),
          booking.attendance(),
          booking.createdAt());
    }
  }
}
