package org.fairway.metrics.funnel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.funnel.Likelihood;
import org.fairway.metrics.indicator.Significance;
import org.fairway.metrics.indicator.Status;

/** One conversion over another. */
@Schema(
    name = "RelativeLikelihood",
    description =
        "Conversion of the group over that of the reference group; below 1 the group is less"
            + " likely")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LikelihoodView(
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there is no value") String reason,
    Double value,
    FunnelInterval interval,
    @Schema(minimum = "0", maximum = "1", description = "Two-sided") Double pValue,
    @Schema(maxLength = 100) String pValueMethod,
    @Schema(description = "Whether it lies outside the bounds of the settings") Boolean adverse) {

  /** Of a group and its reference group. */
  static LikelihoodView of(Likelihood likelihood, AdverseBounds bounds) {
    return of(likelihood, bounds.flags(likelihood.value()));
  }

  /** Of two times, of which neither is the one to be measured by. */
  static LikelihoodView of(Likelihood likelihood) {
    return of(likelihood, (Boolean) null);
  }

  private static LikelihoodView of(Likelihood likelihood, Boolean adverse) {
    Optional<Significance> test = Optional.ofNullable(likelihood.significance());
    return new LikelihoodView(
        likelihood.status(),
        likelihood.reason(),
        likelihood.value(),
        FunnelInterval.of(likelihood.interval()),
        test.map(Significance::value).orElse(null),
        test.map(Significance::method).orElse(null),
        adverse);
  }
}
