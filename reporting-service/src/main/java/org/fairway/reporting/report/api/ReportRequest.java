package org.fairway.reporting.report.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.reporting.render.ReportFormat;
import org.fairway.reporting.report.Audience;
import org.fairway.reporting.report.Period;
import org.fairway.reporting.report.ReportKind;
import org.fairway.reporting.report.ReportOrder;

/** A report to be made. */
@Schema(name = "ReportRequest", description = "A report to be made")
public record ReportRequest(
    @Schema(description = "What it is about", examples = "WRES_ANNUAL") @NotNull ReportKind kind,
    @Schema(
            description =
                "ODS code of the organisation; for the impact report that of the care system. Exactly one.",
            examples = "[\"RNA\"]")
        @NotNull
        @Size(min = 1, max = 1)
        List<@NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9]{3,10}") String> organisations,
    @Schema(description = "Financial year", examples = "2024-25")
        @NotNull
        @Size(max = 7)
        @Pattern(regexp = "[0-9-]*")
        String period,
    @Schema(
            description = "Who will read it; small numbers are hidden accordingly",
            examples = "PUBLIC")
        @NotNull
        Audience audience,
    @Schema(description = "Files to make", examples = "[\"HTML\", \"PDF\"]")
        @NotEmpty
        @Size(max = 5)
        List<@NotNull ReportFormat> formats) {

  ReportOrder order() {
    Period year =
        Period.parse(period)
            .orElseThrow(
                () ->
                    Problems.invalid(
                        new Violation(
                            "/period", "period-invalid", "A financial year looks like 2024-25.")));
    return new ReportOrder(kind, organisations.get(0), year, audience, EnumSet.copyOf(formats));
  }
}
