package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;

/** Money, in pounds. What is left out is unknown. */
@Schema(name = "FundingFacts", description = "Money, in pounds; what is left out is unknown")
public record FundingFactsRequest(
    @Size(max = 15) @Pattern(regexp = RuleFactsRequest.MONEY) @Schema(examples = "187.50")
        String price,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Without prior learning", examples = "187.50")
        String fullPrice,
    @Size(max = 15) @Pattern(regexp = RuleFactsRequest.MONEY) @Schema(examples = "187.50")
        String apprenticeContribution,
    @Size(max = 15) @Pattern(regexp = RuleFactsRequest.MONEY) @Schema(examples = "187.50")
        String incentiveClaimed,
    @Min(0) @Max(20) Integer incentiveStages,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Of a year", examples = "187.50")
        String payBill,
    Answer levyPayer,
    @Schema(description = "The account's funds cover the price") Answer fundsCover,
    @Size(max = 15) @Pattern(regexp = RuleFactsRequest.MONEY) @Schema(examples = "187.50")
        String annualLevy,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Of a year", examples = "187.50")
        String transfer,
    LocalDate fundsEnteredOn,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Of a month", examples = "187.50")
        String levyCredit,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Of a month", examples = "187.50")
        String topUp,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.DECIMAL)
        @Schema(description = "Share of the price that the employer pays", examples = "187.50")
        String employerPercent,
    @Size(max = 15)
        @Pattern(regexp = RuleFactsRequest.MONEY)
        @Schema(description = "Claimed; 0 for none", examples = "187.50")
        String careLeaverBursary,
    Answer bursaryPaidBefore) {

  Facts into(Facts facts) {
    return facts
        .with(Fact.PRICE, RuleFactsRequest.decimal(price))
        .with(Fact.FULL_PRICE, RuleFactsRequest.decimal(fullPrice))
        .with(Fact.APPRENTICE_PAYS, RuleFactsRequest.decimal(apprenticeContribution))
        .with(Fact.INCENTIVE, RuleFactsRequest.decimal(incentiveClaimed))
        .with(Fact.INCENTIVE_STAGES, incentiveStages)
        .with(Fact.PAY_BILL, RuleFactsRequest.decimal(payBill))
        .with(Fact.LEVY_PAYER, levyPayer)
        .with(Fact.FUNDS_COVER, fundsCover)
        .with(Fact.ANNUAL_LEVY, RuleFactsRequest.decimal(annualLevy))
        .with(Fact.TRANSFER, RuleFactsRequest.decimal(transfer))
        .with(Fact.FUNDS_ENTERED_ON, fundsEnteredOn)
        .with(Fact.LEVY_CREDIT, RuleFactsRequest.decimal(levyCredit))
        .with(Fact.TOP_UP, RuleFactsRequest.decimal(topUp))
        .with(Fact.EMPLOYER_PERCENT, RuleFactsRequest.decimal(employerPercent))
        .with(Fact.BURSARY, RuleFactsRequest.decimal(careLeaverBursary))
        .with(Fact.BURSARY_BEFORE, bursaryPaidBefore);
  }
}
