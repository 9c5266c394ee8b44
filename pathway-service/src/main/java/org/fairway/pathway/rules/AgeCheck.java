package org.fairway.pathway.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.function.Function;

/** Age on the first day, both limits included: 24 lasts until the day before the 25th birthday. */
record AgeCheck(int youngest, int oldest) implements Function<InternshipFacts, Finding> {

  @Override
  public Finding apply(InternshipFacts facts) {
    Map<String, String> inputs = Finding.inputs("born", facts.born(), "startsOn", facts.startsOn());
    if (facts.born() == null || facts.startsOn() == null) {
      return Finding.unknown(
          inputs, "The month of birth and the first day are needed to tell the age.");
    }
    int atLeast = age(facts.born().atEndOfMonth(), facts.startsOn());
    int atMost = age(facts.born().atDay(1), facts.startsOn());
    boolean youngerFits = fits(atLeast);
    if (youngerFits != fits(atMost)) {
      return Finding.unknown(
          inputs,
          "The day of birth decides: aged %d or %d on the first day.".formatted(atLeast, atMost));
    }
    String sentence =
        "Aged %s on the first day; a supported internship is for ages %d to %d."
            .formatted(atLeast == atMost ? atLeast : atLeast + " or " + atMost, youngest, oldest);
    return youngerFits ? Finding.pass(inputs, sentence) : Finding.fail(inputs, sentence);
  }

  private boolean fits(int age) {
    return age >= youngest && age <= oldest;
  }

  private static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }
}
