package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.funnel.Span;
import org.fairway.metrics.funnel.Times;

/** The times of one group. */
@Schema(name = "FunnelTimesGroup", description = "The times of one group")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimesGroupView(
    @Schema(maxLength = 100) String group,
    @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
    @Schema(maxLength = 500, description = "Why it is hidden") String reason,
    @NotNull @Schema(maxItems = 20, description = "Between the stages of the chain")
        List<TimeView> steps,
    @NotNull @Schema(maxItems = 20, description = "The named variants of time to hire")
        List<TimeView> timeToHire) {

  private static final String MISSING = "no referral has both moments";

  /** One time. */
  @Schema(name = "FunnelTime", description = "A time in days; figures are absent without referrals")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TimeView(
      @NotNull Span span,
      @NotNull @Schema(implementation = FunnelStatus.class, required = true) String status,
      @Schema(maxLength = 500, description = "Why there are no figures") String reason,
      @Schema(description = "Referrals that have both moments") Long n,
      @Schema(description = "Half took no longer") Double median,
      @Schema(description = "Arithmetic mean") Double mean,
      @Schema(description = "Nine in ten took no longer") Double p90,
      @Schema(
              description =
                  "Referrals whose end comes before the begin, in none of the figures; for audience"
                      + " ORGANISATION")
          Long reversed) {}

  static TimesGroupView of(Times.Row row) {
    return new TimesGroupView(
        row.group(),
        row.hidden() ? "SUPPRESSED" : "COMPUTED",
        row.hidden() ? Policy.REASON : null,
        times(row, Span.steps()),
        times(row, Span.hires()));
  }

  private static List<TimeView> times(Times.Row row, List<Span> spans) {
    return row.hidden() ? List.of() : spans.stream().map(span -> time(row, span)).toList();
  }

  private static TimeView time(Times.Row row, Span span) {
    if (row.concealed().contains(span)) {
      return without(span, "SUPPRESSED", Policy.REASON, null);
    }
    Optional<Times.Figure> figure = Optional.ofNullable(row.figures().get(span));
    Long reversed = figure.map(Times.Figure::reversed).orElse(null);
    if (figure.filter(of -> of.n() > 0).isEmpty()) {
      return without(span, "NOT_SUPPLIED", MISSING, reversed);
    }
    return new TimeView(
        span,
        "COMPUTED",
        null,
        figure.get().n(),
        figure.get().median(),
        figure.get().mean(),
        figure.get().p90(),
        reversed);
  }

  private static TimeView without(Span span, String status, String reason, Long reversed) {
    return new TimeView(span, status, reason, null, null, null, null, reversed);
  }
}
