package org.fairway.referral.sla.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.sla.ClockKind;
import org.fairway.referral.sla.ClockReading;
import org.fairway.referral.sla.ClockState;
import org.fairway.referral.sla.Clocks;

@Path("/v1/referrals/{id}/clocks")
@Tag(name = "Work", description = "How long referrals wait, and what needs whom today")
@Produces(MediaType.APPLICATION_JSON)
public class ClockResource {

  private final Clocks clocks;

  ClockResource(Clocks clocks) {
    this.clocks = clocks;
  }

  /** A clock of a referral. */
  @Schema(name = "Clock", description = "How long a referral may wait for something")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      @NotNull ClockKind kind,
      @NotNull ClockState state,
      @NotNull Instant startedAt,
      @Schema(description = "When it runs out, or did; absent while it stands") Instant dueAt,
      @Schema(
              description = "Seconds of its own time that are left while it stands",
              minimum = "-100000000",
              maximum = "100000000")
          Long remainingSeconds,
      @Schema(required = true, description = "It runs, and has run out") boolean overdue,
      @Schema(description = "When others were told that it ran out") Instant breachedAt,
      Instant stoppedAt) {

    static View of(ClockReading clock) {
      return new View(
          clock.kind(),
          clock.state(),
          clock.startedAt(),
          clock.dueAt(),
          clock.remaining() == null ? null : clock.remaining().toSeconds(),
          clock.overdue(),
          clock.breachedAt(),
          clock.stoppedAt());
    }
  }

  /** The clocks of a referral. */
  @Schema(name = "ClockList", description = "The clocks of a referral, newest first")
  record Listing(@NotNull @Schema(maxItems = Clocks.MOST) List<View> items) {}

  @GET
  @Operation(
      operationId = "listClocks",
      summary = "Read the clocks of a referral",
      description =
          "The newest hundred, newest first. Days are working days in England; time in which"
              + " information is awaited is not counted. Is on record.")
  public Listing list(@PathParam("id") UUID id) {
    return new Listing(clocks.of(id).stream().map(View::of).toList());
  }
}
