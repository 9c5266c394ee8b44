package org.fairway.metrics.representation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.indicator.Interval;
import org.fairway.metrics.indicator.Status;
import org.fairway.metrics.representation.People;
import org.fairway.metrics.representation.Share;

/** Some people beside the population. */
@Schema(name = "RepresentedPeople", description = "Some people by group, beside the population")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PeopleView(
    @NotNull @Schema(maxLength = 40, description = "WORKFORCE, or a stage of the chain") String who,
    @NotNull Status status,
    @Schema(maxLength = 500, description = "Why there are no shares") String reason,
    @NotNull @Schema(maxItems = 100) List<ShareView> groups,
    @Schema(description = "People whose group is not known, in no share; absent when hidden")
        Long unknown) {

  /** A group's share. */
  @Schema(name = "RepresentedGroup", description = "A group's share beside that of the population")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ShareView(
      @NotNull @Schema(maxLength = 60) String group,
      @NotNull Status status,
      @Schema(maxLength = 500, description = "Why there is no share") String reason,
      @Schema(
              description =
                  "Also shown without a share, when it may be and the sum of the groups may not")
          Long count,
      @Schema(description = "People whose group is known") Long of,
      @Schema(description = "From 0 to 1") Double share,
      @Schema(description = "95 % Wilson interval of share") ShareInterval interval,
      @Schema(description = "Share of the population, 0 to 1; absent when not known")
          Double populationShare,
      @Schema(description = "Share less that of the population, in percentage points")
          Double difference,
      @Schema(description = "95 % interval of difference; the population has no error of its own")
          ShareInterval differenceInterval,
      @Schema(description = "Share over that of the population; 1 is parity") Double ratio,
      @Schema(minimum = "0", maximum = "1", description = "Exact binomial, two-sided")
          Double pValue) {

    static ShareView of(Share share) {
      return new ShareView(
          share.group(),
          share.status(),
          share.reason(),
          share.count(),
          share.of(),
          share.rate(),
          ShareInterval.of(share.interval(), 1),
          share.population(),
          share.difference() == null ? null : share.difference() * 100,
          ShareInterval.of(share.differenceInterval(), 100),
          share.ratio(),
          share.pValue());
    }
  }

  /** A confidence interval. */
  @Schema(name = "ShareInterval", description = "A confidence interval and its method")
  record ShareInterval(
      @Schema(required = true) double lower,
      @Schema(required = true) double upper,
      @Schema(required = true) double level,
      @NotNull @Schema(maxLength = 100) String method) {

    static ShareInterval of(Interval interval, double factor) {
      return interval == null
          ? null
          : new ShareInterval(
              interval.lower() * factor,
              interval.upper() * factor,
              interval.level(),
              interval.method());
    }
  }

  static PeopleView of(People people) {
    return new PeopleView(
        people.who(),
        people.status(),
        people.reason(),
        people.shares().stream().map(ShareView::of).toList(),
        people.unknown());
  }
}
