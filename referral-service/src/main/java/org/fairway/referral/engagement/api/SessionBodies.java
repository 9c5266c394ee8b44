package org.fairway.referral.engagement.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.common.Texts;
import org.fairway.referral.engagement.SessionKind;
import org.fairway.referral.engagement.SessionPlan;

/** What organisers say of sessions. */
final class SessionBodies {

  private SessionBodies() {}

  /** A session to plan, or its new plan. */
  @Schema(name = "SessionPlan", description = "A session to plan, or its new plan")
  record PlanBody(
      @NotNull SessionKind kind,
      @NotBlank
          @Size(max = 200)
          @Pattern(regexp = Texts.LINE)
          @Schema(examples = "Careers in the NHS, an evening")
          String title,
      @NotNull Instant startsAt,
      @NotNull Instant endsAt,
      @NotBlank
          @Size(max = 200)
          @Pattern(regexp = Texts.LINE)
          @Schema(examples = "Community hall, High Street")
          String place,
      @NotBlank
          @Size(max = 200)
          @Pattern(regexp = Texts.LINE)
          @Schema(description = "The organisation that receives; no person")
          String host,
      @Size(max = 20)
          List<
                  @NotNull @Size(max = 40)
                  @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String>
              languages,
      @Schema(
              description =
                  "Whether the care system's partners may see it and book; of its own sessions"
                      + " alone",
              defaultValue = "false")
          Boolean openToPartners,
      @Min(1) @Max(100_000) @Schema(description = "Places; absent for as many as come")
          Integer capacity) {

    SessionPlan toPlan() {
      if (!endsAt.isAfter(startsAt)) {
        throw Problems.unprocessable(
            new Violation("/endsAt", "ends-before-start", "The session ends before it begins."));
      }
      return new SessionPlan(
          kind,
          title.strip(),
          startsAt,
          endsAt,
          place.strip(),
          host.strip(),
          languages == null ? List.of() : languages,
          Boolean.TRUE.equals(openToPartners),
          capacity);
    }
  }

  /** How many came. */
  @Schema(name = "HoldSession", description = "How many were invited, and how many came")
  record HoldBody(
      @Min(0) @Max(1_000_000) @Schema(description = "Absent when nobody counted") Integer invited,
      @NotNull @Min(0) @Max(100_000) Integer attended) {}
}
