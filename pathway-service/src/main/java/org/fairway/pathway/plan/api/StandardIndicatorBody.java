package org.fairway.pathway.plan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.StandardIndicator;

/** An indicator of a standard as sent and shown. */
@Schema(
    name = "PlanStandardIndicator",
    description =
        "An indicator of a standard that a commitment is measured by, as metrics-service answers it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandardIndicatorBody(
    @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[A-Z_]{2,40}")
        @Schema(examples = "WRES", description = "As the catalogue of metrics-service names it")
        String standard,
    @NotNull
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9.-]{1,40}")
        @Schema(examples = "2", description = "Of the indicator within the standard")
        String id,
    @NotNull
        @Size(max = 10)
        @Pattern(regexp = "[A-Z0-9]{3,10}")
        @Schema(
            examples = "RNA",
            description = "ODS code of the care system, or of one of its organisations")
        String organisation,
    @Size(max = 100)
        @Pattern(regexp = "[A-Za-z0-9_/.-]{1,100}")
        @Schema(description = "Key of a line of its breakdown; absent for the whole")
        String line,
    @Size(max = 60)
        @Pattern(regexp = "[A-Z_]{1,60}")
        @Schema(description = "Whose rate it is; absent for the indicator's own value")
        String group) {

  StandardIndicator toIndicator() {
    return new StandardIndicator(standard, id, organisation, line, group);
  }

  /** Null for null. */
  static StandardIndicatorBody of(StandardIndicator indicator) {
    return indicator == null
        ? null
        : new StandardIndicatorBody(
            indicator.standard(),
            indicator.id(),
            indicator.organisation(),
            indicator.line(),
            indicator.group());
  }
}
