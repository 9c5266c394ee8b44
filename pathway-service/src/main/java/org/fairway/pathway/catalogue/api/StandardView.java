package org.fairway.pathway.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.Standard;
import org.fairway.pathway.catalogue.StandardKey;

/** One version of a standard as shown; what was not told is absent. */
@Schema(
    name = "ApprenticeshipStandard",
    description = "One version of a standard; what was not published with it is absent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandardView(
    @NotNull @Schema(maxLength = 6, pattern = StandardKey.REFERENCE, examples = "ST0216")
        String reference,
    @NotNull @Schema(maxLength = 5, pattern = StandardKey.VERSION, examples = "1.3") String version,
    @NotNull @Schema(maxLength = 200) String title,
    @Schema(required = true, minimum = "2", maximum = "7") int level,
    @Schema(required = true, minimum = "1", maximum = "84", description = "Planned months")
        int typicalDurationMonths,
    @NotNull
        @Schema(
            maxLength = 12,
            pattern = "[0-9]+\\.[0-9]{2}",
            examples = "5000.00",
            description = "Upper end of the funding band")
        String maximumFunding,
    @NotNull @Schema(maxLength = 3, pattern = "GBP") String currency,
    @Schema(minimum = "1", maximum = "9999999") Integer larsCode,
    @Schema(minimum = "1", maximum = "10000", description = "For starts from 1 August 2025")
        Integer offTheJobHours,
    @Schema(description = "First day on which somebody may start") LocalDate earliestStart,
    @Schema(description = "Last day on which somebody may start") LocalDate latestStart,
    @NotNull @Schema(description = "Day of the publication") LocalDate asAt,
    @Schema(description = "Absent for those that come with the service") UUID importId) {

  static StandardView of(Standard standard, UUID importId) {
    return new StandardView(
        standard.key().reference(),
        standard.key().version(),
        standard.title(),
        standard.level(),
        standard.typicalMonths(),
        standard.maximumFunding().setScale(2, RoundingMode.UNNECESSARY).toPlainString(),
        "GBP",
        standard.larsCode(),
        standard.offTheJobHours(),
        standard.earliestStart(),
        standard.latestStart(),
        standard.asAt(),
        importId);
  }
}
