package org.fairway.pathway.rules.facts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.HoursLine;

/** The facts of one question. None is stored. */
@Schema(
    name = "RuleFacts",
    description = "Facts of one question; none is stored, what is left out is unknown")
public record RuleFactsRequest(
    @Valid PersonFactsRequest person,
    @Valid PlanFactsRequest plan,
    @Valid ApprenticeshipFactsRequest apprenticeship,
    @Valid WorkFactsRequest work,
    @Valid FundingFactsRequest funding,
    @Valid ProgressFactsRequest progress,
    @Valid
        @Size(max = 500)
        @Schema(description = "Hours by delivery mode and employer; an empty list is no hours")
        List<@NotNull @Valid HoursLineRequest> ledger,
    @Valid RegistrationFactsRequest registration,
    @Valid IpsFactsRequest ips) {
  static final String DECIMAL = "[0-9]{1,10}([.][0-9]{1,4})?";

  /** Pounds and pence. */
  static final String MONEY = "[0-9]{1,10}([.][0-9]{1,2})?";

  /** As the rules read them; {@code on} is the date asked for, by which an age is told. */
  public Facts facts(LocalDate on) {
    Facts facts = Facts.none();
    facts = person == null ? facts : person.into(facts, on);
    facts = plan == null ? facts : plan.into(facts);
    facts = apprenticeship == null ? facts : apprenticeship.into(facts);
    facts = work == null ? facts : work.into(facts);
    facts = funding == null ? facts : funding.into(facts);
    facts = progress == null ? facts : progress.into(facts);
    facts = registration == null ? facts : registration.into(facts);
    facts = ips == null ? facts : ips.into(facts);
    return ledger == null ? facts : withLedger(facts);
  }

  private Facts withLedger(Facts facts) {
    List<HoursLine> lines = ledger.stream().map(HoursLineRequest::line).toList();
    BigDecimal employer = sum(lines.stream().filter(line -> line.mode().withEmployer()).toList());
    return facts
        .with(Fact.LEDGER, lines)
        .with(Fact.EMPLOYER_HOURS, employer)
        .with(Fact.TOTAL_HOURS, sum(lines));
  }

  private static BigDecimal sum(List<HoursLine> lines) {
    return lines.stream().map(HoursLine::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal decimal(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
