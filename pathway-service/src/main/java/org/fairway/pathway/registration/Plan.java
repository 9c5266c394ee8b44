package org.fairway.pathway.registration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.pathway.rules.Regulator;

/**
 * The steps of a regulator in the order in which they are shown; the last is the registration and
 * comes after all others. What a step needs, the rules say; a test holds both together.
 */
record Plan(Regulator regulator, List<PlannedStep> steps) {
  private static final Map<Regulator, Plan> PLANS = plans();

  static Plan of(Regulator regulator) {
    return PLANS.get(regulator);
  }

  Optional<PlannedStep> find(String step) {
    return steps.stream().filter(planned -> planned.step().equals(step)).findFirst();
  }

  PlannedStep last() {
    return steps.get(steps.size() - 1);
  }

  private static Map<Regulator, Plan> plans() {
    Map<Regulator, Plan> plans = new EnumMap<>(Regulator.class);
    put(
        plans,
        Regulator.NMC,
        "PIN",
        PlannedStep.of("ELIGIBILITY"),
        PlannedStep.test("ENGLISH"),
        PlannedStep.of("HEALTH_AND_CHARACTER"),
        PlannedStep.test("CBT"),
        PlannedStep.test("OSCE", "ELIGIBILITY", "CBT"));
    put(
        plans,
        Regulator.GMC,
        "REGISTRATION",
        PlannedStep.test("ENGLISH"),
        PlannedStep.of("QUALIFICATION_VERIFICATION"),
        PlannedStep.test("PLAB_1", "ENGLISH"),
        PlannedStep.test("PLAB_2", "PLAB_1"));
    put(
        plans,
        Regulator.HCPC,
        "REGISTRATION",
        PlannedStep.test("ENGLISH"),
        PlannedStep.of("QUALIFICATION_ASSESSMENT"),
        PlannedStep.of("HEALTH_AND_CHARACTER"));
    put(
        plans,
        Regulator.GPHC,
        "REGISTRATION",
        PlannedStep.test("ENGLISH"),
        PlannedStep.of("ELIGIBILITY", "ENGLISH"),
        PlannedStep.of("OSPAP", "ELIGIBILITY"),
        PlannedStep.of("FOUNDATION_TRAINING", "OSPAP"),
        PlannedStep.of("REGISTRATION_ASSESSMENT", "OSPAP"));
    put(
        plans,
        Regulator.GDC,
        "REGISTRATION",
        PlannedStep.test("ENGLISH"),
        PlannedStep.of("ELIGIBILITY", "ENGLISH"),
        PlannedStep.test("ORE_PART_1", "ELIGIBILITY"),
        PlannedStep.of("ORE_PART_2", "ORE_PART_1"));
    return plans;
  }

  private static void put(
      Map<Regulator, Plan> plans, Regulator regulator, String last, PlannedStep... before) {
    List<PlannedStep> steps = new ArrayList<>(List.of(before));
    String[] all = steps.stream().map(PlannedStep::step).toArray(String[]::new);
    steps.add(PlannedStep.of(last, all));
    plans.put(regulator, new Plan(regulator, List.copyOf(steps)));
  }
}
