package org.fairway.pathway.enrolment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.enrolment.RuleBreach;
import org.fairway.pathway.rules.Stage;

/** Rules that an enrolment breaks or broke, the oldest breach first; there is no second page. */
@Schema(name = "RuleBreachList", description = "Rules that the enrolment breaks or broke")
public record BreachListView(@NotNull @Schema(maxItems = 1000) List<BreachView> items) {

  /** One rule. */
  @Schema(name = "RuleBreach", description = "A rule that the enrolment breaks or broke")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record BreachView(
      @NotNull UUID id,
      @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9-]+", examples = "TL-SIMULATED")
          String rule,
      @NotNull @Schema(description = "From when the version holds that was broken")
          LocalDate version,
      @NotNull Stage stage,
      @NotNull @Schema(description = "When it was found") Instant breachedAt,
      @Schema(description = "When it was found to be over; absent while it lasts")
          Instant curedAt) {

    static BreachView of(RuleBreach breach) {
      return new BreachView(
          breach.id(),
          breach.rule(),
          breach.version(),
          breach.stage(),
          breach.breachedAt(),
          breach.curedAt());
    }
  }

  static BreachListView of(List<RuleBreach> breaches) {
    return new BreachListView(breaches.stream().map(BreachView::of).toList());
  }
}
