package org.fairway.pathway.rules.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import org.fairway.pathway.rules.Check;

/** The forms by the names that the table calls them by. */
public final class Forms {
  private static final Map<String, Function<Parameters, Check>> BY_NAME =
      Map.ofEntries(
          Map.entry("always", Always::of),
          Map.entry("age", AgeBand::of),
          Map.entry("answer", AnswerIs::of),
          Map.entry("any-yes", AnyYes::of),
          Map.entry("length", Length::of),
          Map.entry("number", NumberWithin::of),
          Map.entry("one-of", OneOf::of),
          Map.entry("share", Share::of),
          Map.entry("standard-key", StandardKey::of),
          Map.entry("placement-hours", PlacementHours::of),
          Map.entry("placement-mode", PlacementCap::of),
          Map.entry("placement-employers", PlacementEmployers::of),
          Map.entry("off-the-job-share", OffTheJobShare::of),
          Map.entry("off-the-job-figure", OffTheJobFigure::of),
          Map.entry("prior-learning", PriorLearning::of),
          Map.entry("english-maths", EnglishMaths::of),
          Map.entry("break", BreakInLearning::of),
          Map.entry("minimum-wage", MinimumWage::of),
          Map.entry("levy-payer", LevyPayer::of),
          Map.entry("funds-last", FundsLast::of),
          Map.entry("co-investment", CoInvestment::of),
          Map.entry("bursary", Bursary::of),
          Map.entry("role-age", any -> new RoleAge()),
          Map.entry("risk-assessment", RiskAssessment::of),
          Map.entry("step", RegistrationStep::of),
          Map.entry("ips-items", IpsItems::of),
          Map.entry("ips-caseload", IpsCaseload::of),
          Map.entry("ips-total", IpsTotal::of));

  private Forms() {}

  /**
   * The check of a row.
   *
   * @throws IllegalArgumentException when there is no such form, or its parameters are wrong
   */
  public static Check check(String form, JsonNode with) {
    Function<Parameters, Check> made = BY_NAME.get(form);
    if (made == null) {
      throw new IllegalArgumentException("There is no form " + form + ".");
    }
    Parameters parameters = new Parameters(with);
    Check check = OnlyIf.around(parameters, made);
    parameters.allUsed();
    return check;
  }
}
