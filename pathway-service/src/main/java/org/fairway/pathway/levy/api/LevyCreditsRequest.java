package org.fairway.pathway.levy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyCredits;
import org.fairway.pathway.levy.NewCredit;
import org.fairway.pathway.support.Refusal;

/** Levy that entered an account: all of it is taken, or none. */
@Schema(name = "LevyCredits", description = "Levy that entered an account")
public record LevyCreditsRequest(
    @NotEmpty @Size(max = LevyCredits.MOST) List<@NotNull @Valid Credit> credits) {

  /** Levy of a month by a source. */
  @Schema(name = "NewLevyCredit", description = "Levy of a month, before the top-up")
  public record Credit(
      @NotNull
          @Size(max = 7)
          @Pattern(regexp = Months.MONTH)
          @Schema(description = "Month for which it was declared", examples = "2026-10")
          String month,
      @NotNull
          @Size(max = 40)
          @Pattern(regexp = "[A-Za-z0-9._-]{1,40}")
          @Schema(
              description =
                  "Tells credits of one month apart: a code of the PAYE scheme, for example",
              examples = "paye-1")
          String source,
      @NotNull @Schema(description = "Day on which it entered the account") LocalDate enteredOn,
      @NotNull
          @Size(max = 13)
          @Pattern(regexp = Pounds.GIVEN)
          @Schema(description = "Pounds, more than zero", examples = "1000.00")
          String amount) {

    private NewCredit toNew(int index) {
      BigDecimal pounds = new BigDecimal(amount);
      if (pounds.signum() <= 0) {
        throw Refusal.input(
            "/credits/" + index + "/amount", "not-positive", "Levy is more than nothing.");
      }
      return new NewCredit(YearMonth.parse(month), source, enteredOn, pounds);
    }
  }

  List<NewCredit> toNew() {
    return IntStream.range(0, credits.size()).mapToObj(i -> credits.get(i).toNew(i)).toList();
  }
}
