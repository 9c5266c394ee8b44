package org.fairway.referral.demand.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.demand.DemandCount;
import org.fairway.referral.demand.NewDemand;
import org.fairway.referral.demand.UnmetDemand;
import org.fairway.referral.demand.UnmetReason;
import org.fairway.referral.referral.PathwayType;

/** Saying and showing unmet demand. */
final class DemandBodies {

  private DemandBodies() {}

  /** What somebody looked for in vain. */
  @Schema(name = "RecordUnmetDemand", description = "What was looked for in vain; no person")
  record RecordBody(
      @NotNull UnmetReason reason,
      @Schema(description = "Absent for none in particular") PathwayType pathwayType,
      @Size(max = 9)
          @Pattern(regexp = "E01[0-9]{6}")
          @Schema(description = "Where it was looked for", examples = "E01009719")
          String lsoa21) {

    NewDemand toNewDemand() {
      return new NewDemand(reason, pathwayType, lsoa21);
    }
  }

  /** One time that something was looked for in vain. */
  @Schema(name = "UnmetDemand", description = "One time that something was looked for in vain")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DemandView(
      @NotNull UUID id,
      @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9-]+", description = "Who looked")
          String organisation,
      @NotNull UnmetReason reason,
      @Schema(description = "Absent for none in particular") PathwayType pathwayType,
      @Schema(maxLength = 9, pattern = "E01[0-9]{6}", description = "Where") String lsoa21,
      @Schema(description = "The referral that was declined for it; absent when somebody said so")
          UUID referralId,
      @NotNull Instant occurredAt,
      @Schema(description = "When the referral was accepted after all") Instant metAt) {

    static DemandView of(UnmetDemand demand) {
      return new DemandView(
          demand.id(),
          demand.organisation(),
          demand.reason(),
          demand.pathwayType(),
          demand.lsoa21(),
          demand.referralId(),
          demand.occurredAt(),
          demand.metAt());
    }
  }

  /** Counts of a care system. */
  @Schema(name = "UnmetDemandCounts", description = "Unmet demand of a care system, counted")
  record CountsView(
      @NotNull @Schema(maxLength = 20, pattern = "[A-Z0-9]+", description = "The care system")
          String careSystem,
      @NotNull @Schema(description = "First day") LocalDate from,
      @NotNull @Schema(description = "Last day") LocalDate to,
      @Schema(required = true) long total,
      @NotNull @Size(max = 100) List<CountView> counts) {

    static CountsView of(
        String careSystem, LocalDate from, LocalDate to, List<DemandCount> counts) {
      return new CountsView(
          careSystem,
          from,
          to,
          counts.stream().mapToLong(DemandCount::count).sum(),
          counts.stream().map(CountView::of).toList());
    }
  }

  /** How often. */
  @Schema(name = "UnmetDemandCount", description = "How often something was looked for in vain")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CountView(
      @NotNull UnmetReason reason,
      @Schema(description = "Absent for none in particular") PathwayType pathwayType,
      @Schema(required = true) long count,
      @Schema(required = true, description = "Of these, those met after all") long metLater) {

    static CountView of(DemandCount count) {
      return new CountView(count.reason(), count.pathwayType(), count.count(), count.metLater());
    }
  }
}
