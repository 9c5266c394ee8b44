package org.fairway.pathway.outcome.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.outcome.DestinationKind;
import org.fairway.pathway.support.WeeklyHours;
import org.fairway.pathway.work.NewEmployment;

/** Where somebody went. */
@Schema(name = "RecordDestination", description = "Where somebody went who left a pathway")
public record DestinationRequest(
    @NotNull DestinationKind kind,
    @NotNull @Schema(description = "The day on which it began, at most two months after the last")
        LocalDate beganOn,
    @Valid @Schema(description = "Of work, and only of it") Work employment) {

  /** The employment that somebody went to. */
  @Schema(name = "DestinationEmployment", description = "The employment that somebody went to")
  public record Work(
      @Size(max = 20)
          @Pattern(regexp = "[A-Z0-9]{3,20}")
          @Schema(description = "ODS code of the employer; absent for one that has none")
          String employer,
      @DecimalMin("0.25")
          @DecimalMax("60")
          @Digits(integer = 2, fraction = 2)
          @JsonDeserialize(using = WeeklyHours.class)
          @Schema(
              type = SchemaType.STRING,
              pattern = WeeklyHours.FORM,
              maxLength = 5,
              examples = "16.00",
              description = "Hours a week; required of paid work")
          BigDecimal weeklyHours,
      @Size(max = 3)
          @Pattern(regexp = "[1-79]|8[a-d]|VSM")
          @Schema(description = "Agenda for Change band; absent when there is none")
          String band,
      @Schema(description = "The application that led to it, of the same referral")
          UUID applicationId) {}

  NewEmployment work() {
    return employment == null
        ? null
        : new NewEmployment(
            employment.employer(),
            employment.weeklyHours(),
            employment.band(),
            beganOn,
            employment.applicationId());
  }
}
