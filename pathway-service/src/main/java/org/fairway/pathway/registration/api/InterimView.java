package org.fairway.pathway.registration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.registration.Interim;
import org.fairway.pathway.registration.InterimRole;

/** Work as a support worker meanwhile, as it is told and shown. */
@Schema(name = "InterimRole", description = "Work as a support worker until the registration")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterimView(
    @NotNull State role,
    @Schema(description = "Since when it is so; absent while there is none") LocalDate since,
    @Size(max = 3)
        @Pattern(regexp = "[1-79]|8[a-d]|VSM")
        @Schema(description = "Agenda for Change band")
        String band) {

  /** Whether there is one. */
  @Schema(name = "InterimRoleState", description = "Whether there is one")
  public enum State {
    NONE,
    OFFERED,
    STARTED,
    ENDED
  }

  static InterimView of(Interim interim) {
    return new InterimView(State.valueOf(interim.role().name()), interim.on(), interim.band());
  }

  Interim interim() {
    return new Interim(InterimRole.valueOf(role.name()), since, band);
  }
}
