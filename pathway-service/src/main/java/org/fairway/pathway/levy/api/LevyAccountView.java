package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.levy.LevyAccount;
import org.fairway.pathway.levy.PayerStatus;

/** An account as shown. */
@Schema(name = "LevyAccount", description = "What an employer has to spend on apprenticeships")
public record LevyAccountView(
    @NotNull UUID id,
    @NotNull
        @Schema(maxLength = 40, pattern = "[A-Z0-9]+", description = "ODS code of the employer")
        String organisation,
    @NotNull @Schema(maxLength = 7, pattern = Months.MONTH) String firstMonth,
    @Schema(required = true, description = "Whether the employer pays the levy today")
        boolean levyPayer,
    @NotNull
        @Schema(
            maxItems = 1000,
            description =
                "Whether it pays the levy, from month to month; the first is the earliest")
        List<PayerStatusView> payerStatus,
    @Schema(
            required = true,
            description = "Settled by itself every month; false while its history is being told")
        boolean running,
    @NotNull @Schema(description = "Last day that is settled; always the last of a month")
        LocalDate settledUntil,
    @NotNull
        @Schema(
            maxLength = Pounds.LONGEST,
            pattern = Pounds.SHOWN,
            description = "Left at the end of that day",
            examples = "26400.00")
        String balance,
    @NotNull @Schema(maxLength = 3, pattern = "[A-Z]{3}", examples = "GBP") String currency,
    @NotNull Instant createdAt,
    @NotNull Instant updatedAt) {

  /** Whether the employer pays the levy, from a month on. */
  @Schema(name = "LevyPayerStatus", description = "Whether the employer pays the levy")
  public record PayerStatusView(
      @NotNull
          @Schema(
              maxLength = 7,
              pattern = Months.MONTH,
              description = "First month in which it holds, until the next one")
          String from,
      @Schema(required = true) boolean levyPayer) {}

  static LevyAccountView of(
      LevyAccount account, PayerStatus status, boolean levyPayer, BigDecimal balance) {
    return new LevyAccountView(
        account.id(),
        account.organisation(),
        account.firstMonth().toString(),
        levyPayer,
        status.changes().entrySet().stream()
            .map(one -> new PayerStatusView(one.getKey().toString(), one.getValue()))
            .toList(),
        account.running(),
        account.settledUntil(),
        Pounds.of(balance),
        Pounds.CURRENCY,
        account.createdAt(),
        account.updatedAt());
  }
}
