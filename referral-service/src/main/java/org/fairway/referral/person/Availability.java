package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;

/**
 * When a person can work or learn; null everywhere means not asked.
 *
 * @param fewestHours a week
 * @param mostHours a week
 * @param mostMinutesTravel one way
 */
@Schema(name = "Availability", description = "When a person can work or learn")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Availability(
    @Schema(description = "First day") LocalDate earliest,
    @Min(1) @Max(80) Integer fewestHours,
    @Min(1) @Max(80) Integer mostHours,
    @Size(max = 7) List<@NotNull DayOfWeek> days,
    @Size(max = 4) List<@NotNull PartOfDay> partsOfDay,
    @Min(0) @Max(240) Integer mostMinutesTravel,
    @Size(max = 500) @Pattern(regexp = Texts.LINES) String note) {

  /** Parts of a day. */
  @Schema(name = "PartOfDay", description = "Part of a day")
  public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT
  }

  /** True when the fewest hours are not more than the most. */
  boolean hoursFit() {
    return fewestHours == null || mostHours == null || fewestHours <= mostHours;
  }
}
