package org.fairway.pathway.rules.facts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Answer;
import org.fairway.pathway.rules.Benefit;
import org.fairway.pathway.rules.Birth;
import org.fairway.pathway.rules.EmploymentStatus;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.ForcesConnection;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/**
 * What is known of the person; only what the rules of the pathway ask for is looked at. What is
 * left out is unknown.
 */
@Schema(
    name = "PersonFacts",
    description =
        "What is known of the person; only what the rules of the pathway ask for is looked at; what is left out is unknown")
public record PersonFactsRequest(
    @Size(max = 10)
        @Pattern(regexp = "(19|20)[0-9]{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?")
        @Schema(
            description = "Day of birth, or its month where that is enough",
            examples = {"2007-04", "2007-04-12"})
        String born,
    @Min(0)
        @Max(120)
        @Schema(description = "Age in whole years on the date asked for, instead of born")
        Integer age,
    Answer ehcPlan,
    Answer careLeaver,
    Answer prisonLeaver,
    @Schema(
            description =
                "Special educational needs or a disability, where the person relies on it for a longer age band")
        Answer send,
    EmploymentStatus employmentStatus,
    Benefit benefit,
    ForcesConnection forcesConnection,
    @Schema(description = "A named priority criterion of NHS Cadets is met") Answer cadetPriority,
    @Schema(description = "Employed by the organisation already") Answer inPost,
    Answer volunteering,
    @Schema(description = "English and maths are held or achieved") Answer englishMaths) {

  Facts into(Facts facts, LocalDate on) {
    return facts
        .with(Fact.BORN, birth(on))
        .with(Fact.EHC_PLAN, ehcPlan)
        .with(Fact.CARE_LEAVER, careLeaver)
        .with(Fact.PRISON_LEAVER, prisonLeaver)
        .with(Fact.SEND, send)
        .with(Fact.EMPLOYMENT_STATUS, employmentStatus)
        .with(Fact.BENEFIT, benefit)
        .with(Fact.FORCES_CONNECTION, forcesConnection)
        .with(Fact.CADET_PRIORITY, cadetPriority)
        .with(Fact.IN_POST, inPost)
        .with(Fact.VOLUNTEERING, volunteering)
        .with(Fact.ENGLISH_MATHS, englishMaths);
  }

  /** Of both, one: which of them is right could not be told. */
  private Birth birth(LocalDate on) {
    if (born != null && age != null) {
      throw wrong("born-and-age", "Give born or age, not both.");
    }
    if (born == null) {
      return age == null ? null : Birth.aged(age, on);
    }
    try {
      return born.length() == 7 ? Birth.in(YearMonth.parse(born)) : Birth.on(LocalDate.parse(born));
    } catch (DateTimeException noSuchDay) {
      throw wrong("date", "There is no such day.");
    }
  }

  private static RuntimeException wrong(String code, String detail) {
    return Problems.invalid(new Violation("/facts/person/born", code, detail));
  }
}
