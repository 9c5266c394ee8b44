package org.fairway.metrics.claim.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.catalogue.Window;
import org.fairway.metrics.claim.Claim;
import org.fairway.platform.web.Text;

/** A figure as somebody published it; what was not printed is left out. */
@Schema(
    name = "PublishedFigure",
    description = "A figure as somebody published it; what was not printed is left out")
record ClaimBody(
    @NotBlank @Size(max = 40) @Pattern(regexp = Text.LINE) @Schema(examples = "2") String indicator,
    @Size(max = 80)
        @Pattern(regexp = Text.LINE)
        @Schema(
            description = "Key of a line of the breakdown; absent: the indicator itself",
            examples = "CLINICAL/8a")
        String line,
    @Size(max = 60)
        @Pattern(regexp = Text.LINE)
        @Schema(
            description = "Whose share or percentage it is; absent: the indicator's own value",
            examples = "WHITE")
        String group,
    @Pattern(regexp = DECIMAL)
        @Size(max = 20)
        @Schema(
            description = "With the decimals that were printed, and the percent sign if there was",
            examples = "1.25")
        String value,
    @Schema(description = "As printed; absent: PERCENT where the value has a percent sign")
        Unit unit,
    @Size(max = 60)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "The group whose rate they say is divided", examples = "WHITE")
        String top,
    @Size(max = 60)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "What they say was counted", examples = "DISCIPLINARY_ENTERED")
        String measure,
    @Size(max = 10)
        @Schema(
            description =
                "Percentages by group, where those were printed; of a board BOARD_ and WORKFORCE_"
                    + " before the group")
        Map<@Size(max = 60) String, @NotNull @Pattern(regexp = DECIMAL) @Size(max = 20) String>
            rates,
    @Pattern(regexp = DECIMAL)
        @Size(max = 20)
        @Schema(description = "What they printed for the year before", examples = "1.54")
        String previousValue,
    @Pattern(regexp = DECIMAL)
        @Size(max = 20)
        @Schema(
            description =
                "How they say it moved since; with a percent sign: by how much of the year before",
            examples = "-0.29")
        String change,
    @Schema(description = "What time they say the counts cover") Window window,
    @Size(max = 60)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "The group that they say fares worse", examples = "BME")
        String disadvantaged) {

  static final String DECIMAL = "[+-]?[0-9]{1,9}([.][0-9]{1,9})?%?";

  private static final String SIGN = "%";

  Claim toClaim() {
    Map<String, BigDecimal> numbers = new java.util.HashMap<>();
    if (rates != null) {
      rates.forEach((name, rate) -> numbers.put(name, number(rate)));
    }
    return new Claim(
        indicator,
        line,
        group,
        number(value),
        unit == null && isInPercent(value) ? Unit.PERCENT : unit,
        top,
        measure,
        numbers,
        number(previousValue),
        number(change),
        isInPercent(change),
        window,
        disadvantaged);
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text.replace(SIGN, ""));
  }

  private static boolean isInPercent(String text) {
    return text != null && text.endsWith(SIGN);
  }
}
