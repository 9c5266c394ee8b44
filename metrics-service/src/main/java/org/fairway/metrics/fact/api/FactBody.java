package org.fairway.metrics.fact.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.RawFact;
import org.fairway.platform.web.Text;

/** One fact as it is sent. Which figures it needs depends on its measure. */
@Schema(
    name = "Fact",
    description = "One fact as it is sent; which figures it needs depends on its measure")
record FactBody(
    @NotBlank
        @Size(max = 60)
        @Pattern(regexp = Text.LINE)
        @Schema(examples = "SHORTLISTED", description = "A measure of the catalogue")
        String measure,
    @Size(max = 12)
        @Schema(
            description = "Names and values, as coarse or fine as the source has them",
            examples = "{\"ethnicGroup\": \"WHITE\"}")
        Map<@Size(max = 40) String, @Size(max = 60) String> dimensions,
    @Schema(
            description = "People; whole and not negative",
            minimum = "0",
            maximum = "100000000",
            examples = "3089")
        BigDecimal count,
    @Schema(description = "Survey measures: 0 to 100", minimum = "0", maximum = "100")
        BigDecimal percent,
    @Schema(
            description = "Survey measures and scores: how many answered",
            minimum = "0",
            maximum = "100000000")
        Long respondents,
    @Schema(description = "Scores: 0 to 10; ratings: 0 to 3", minimum = "0", maximum = "10")
        BigDecimal score,
    @Schema(
            description = "Pay, in pounds",
            minimum = "0",
            maximum = "100000000",
            examples = "17.43")
        BigDecimal amount) {

  RawFact toRaw() {
    return new RawFact(measure, dimensions, count, percent, respondents, score, amount);
  }
}
