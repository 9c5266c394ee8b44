package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.fact.Period;
import org.junit.jupiter.api.Test;

/** Two counts side by side tell a third: who was shortlisted and not appointed, and the like. */
class ComplementTest {

  private static final Period YEAR = new Period(2024);
  private static final Policy FIVE = new Policy(5);
  private static final List<String> ETHNIC = List.of("WHITE", "BME", "UNKNOWN");
  private static final List<String> DISABLED = List.of("NON_DISABLED", "DISABLED", "UNKNOWN");

  private static List<Answers> answers(Given given) {
    return Stream.of(Standard.WRES, Standard.WDES)
        .map(
            standard -> {
              Edition edition = Catalogue.edition(standard, YEAR).orElseThrow();
              return new Answers(edition, Computations.of(edition, given.set()));
            })
        .toList();
  }

  private static List<Answers> released(List<Answers> both) {
    Release release = new Release(FIVE, both);
    return both.stream().map(release::of).toList();
  }

  /** What a release that looks at the printed counts alone would show. */
  private static List<Answers> naive(List<Answers> both) {
    return both.stream()
        .map(answers -> answers.map((definition, result) -> primary(result)))
        .toList();
  }

  private static Result primary(Result result) {
    boolean small =
        result.groups().stream().anyMatch(g -> g.counts().stream().anyMatch(FIVE::hides));
    Result own = small ? result.suppressed("small") : result;
    return own.withLines(result.lines().stream().map(ComplementTest::primary).toList());
  }

  private static Result byId(Answers answers, String id) {
    return answers.results().get(answers.edition().indicator(id).orElseThrow());
  }

  /** People by ethnicity and disability, so that both standards count the same ones. */
  private static Given recruitment(long seed) {
    Random random = new Random(seed);
    Given given = new Given();
    for (String ethnic : ETHNIC) {
      for (String disabled : DISABLED) {
        String[] whom = {"ethnicGroup", ethnic, "disability", disabled};
        int left = random.nextInt(3) == 0 ? random.nextInt(40) : random.nextInt(3);
        int appointed = random.nextInt(30);
        given.count("APPOINTED", appointed, whom).count("SHORTLISTED", appointed + left, whom);
      }
    }
    return given;
  }

  private static List<String> found(List<Answers> shown, List<Answers> secret) {
    Narrowing reader = new Narrowing();
    for (int i = 0; i < 2; i++) {
      List<String> groups = i == 0 ? ETHNIC : DISABLED;
      Result truth = byId(secret.get(i), "2");
      for (String group : groups) {
        GroupFigure figure = figure(truth, group);
        boolean isShown =
            byId(shown.get(i), "2").groups().stream().anyMatch(g -> g.group().equals(group));
        String of = i + group;
        reader
            .count("appointed " + of, figure.numerator(), isShown)
            .count("shortlisted " + of, figure.denominator(), isShown)
            .count("left " + of, figure.denominator() - figure.numerator(), false)
            .sum(List.of("shortlisted " + of, "appointed " + of, "left " + of));
      }
      for (String stage : List.of("appointed ", "shortlisted ", "left ")) {
        List<String> sum = new ArrayList<>(List.of(stage + "all"));
        long all = groups.stream().mapToLong(g -> count(figure(truth, g), stage)).sum();
        reader.count(stage + "all", all, false);
        String standard = stage + i;
        groups.forEach(group -> sum.add(standard + group));
        reader.sum(sum);
      }
    }
    return reader.found();
  }

  private static long count(GroupFigure figure, String stage) {
    return switch (stage) {
      case "appointed " -> figure.numerator();
      case "shortlisted " -> figure.denominator();
      default -> figure.denominator() - figure.numerator();
    };
  }

  private static GroupFigure figure(Result result, String group) {
    return result.groups().stream().filter(g -> g.group().equals(group)).findFirst().orElseThrow();
  }

  @Property(tries = 300)
  void nobodyLearnsOfTheFewWhoWereNotAppointed(@ForAll long seed) {
    List<Answers> both = answers(recruitment(seed));
    assertThat(found(released(both), both)).isEmpty();
  }

  @Test
  void controlArmHidingSmallPrintedCountsAloneTellsThem() {
    int told = 0;
    for (long seed = 0; seed < 100; seed++) {
      List<Answers> both = answers(recruitment(seed));
      told += found(naive(both), both).isEmpty() ? 0 : 1;
    }
    assertThat(told).isPositive();
  }

  private static Given plain(long shortlisted, long appointed) {
    return new Given()
        .count("SHORTLISTED", 400, "ethnicGroup", "WHITE")
        .count("APPOINTED", 40, "ethnicGroup", "WHITE")
        .count("SHORTLISTED", shortlisted, "ethnicGroup", "BME")
        .count("APPOINTED", appointed, "ethnicGroup", "BME");
  }

  @Test
  void aRatioThatLeavesFewIsHiddenAndOneThatLeavesNobodyOrManyIsNot() {
    assertThat(status(plain(60, 57))).isEqualTo(Status.SUPPRESSED);
    assertThat(status(plain(60, 60))).isEqualTo(Status.COMPUTED);
    assertThat(status(plain(60, 55))).isEqualTo(Status.COMPUTED);
  }

  private static Status status(Given given) {
    return byId(released(answers(given)).get(0), "2").status();
  }

  @Test
  void thoseWhoDidNotSayAloneAreLeftOutWhenTheyLeaveFew() {
    Given given =
        plain(60, 20)
            .count("SHORTLISTED", 12, "ethnicGroup", "UNKNOWN")
            .count("APPOINTED", 10, "ethnicGroup", "UNKNOWN");
    Result two = byId(released(answers(given)).get(0), "2");
    assertThat(two.status()).isEqualTo(Status.COMPUTED);
    assertThat(two.groups()).extracting(GroupFigure::group).containsExactly("WHITE", "BME");
  }

  @Test
  void aSurveyFigureWithFewWhoAnsweredOtherwiseIsHidden() {
    // Given 98 of 100 who said yes, and 90 of 100
    assertThat(survey("98.0")).isEqualTo(Status.SUPPRESSED);
    assertThat(survey("90.0")).isEqualTo(Status.COMPUTED);
  }

  private static Status survey(String percent) {
    Given given =
        new Given()
            .survey("SURVEY_EQUAL_OPPORTUNITIES", percent, 100, "ethnicGroup", "BME")
            .survey("SURVEY_EQUAL_OPPORTUNITIES", "60.0", 100, "ethnicGroup", "WHITE");
    return byId(released(answers(given)).get(0), "7").status();
  }

  /** Consultants with the managers among them, and others beside them. */
  private static Given consultants(long seed) {
    Random random = new Random(seed);
    Given given = new Given();
    for (String ethnic : ETHNIC) {
      for (String disabled : DISABLED) {
        String[] whom = {"ethnicGroup", ethnic, "disability", disabled};
        int managers = random.nextInt(3) == 0 ? random.nextInt(9) : random.nextInt(3);
        int others = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(3);
        post(given, "medicalGrade", "CONSULTANT", managers + others, whom);
        post(given, "medicalGrade", "TRAINEE", random.nextInt(40), whom);
        given.count("HEADCOUNT", 50 + random.nextInt(20), with(whom, "band", "5", "CLINICAL"));
        given.count(
            "SENIOR_MEDICAL_MANAGER",
            managers,
            with(whom, "medicalGrade", "CONSULTANT", "MEDICAL_DENTAL"));
      }
    }
    return given;
  }

  private static void post(Given given, String name, String value, long count, String[] whom) {
    given.count("HEADCOUNT", count, with(whom, name, value, "MEDICAL_DENTAL"));
  }

  private static String[] with(String[] whom, String name, String value, String section) {
    return Stream.concat(Stream.of(whom), Stream.of(name, value, "clinical", section))
        .toArray(String[]::new);
  }

  private static List<String> foundManagers(List<Answers> shown, List<Answers> secret) {
    Narrowing reader = new Narrowing();
    Map<String, String> lines =
        Map.of(
            "consultants ", "MEDICAL_DENTAL/CONSULTANT",
            "managers ", "MEDICAL_DENTAL/CONSULTANT/SENIOR_MEDICAL_MANAGER");
    lines.forEach(
        (name, key) ->
            line(secret.get(0).share(), key)
                .ifPresent(
                    truth -> {
                      boolean isShown =
                          line(shown.get(0).share(), key)
                              .filter(line -> line.status() == Status.COMPUTED)
                              .isPresent();
                      truth
                          .groups()
                          .forEach(g -> reader.count(name + g.group(), g.numerator(), isShown));
                      reader.count(name + "all", truth.groups().get(0).denominator(), isShown);
                      List<String> sum = new ArrayList<>(List.of(name + "all"));
                      ETHNIC.forEach(group -> sum.add(name + group));
                      reader.sum(sum);
                    }));
    if (line(secret.get(0).share(), lines.get("managers ")).isEmpty()) {
      return List.of();
    }
    Result consultants = line(secret.get(0).share(), lines.get("consultants ")).orElseThrow();
    Result managers = line(secret.get(0).share(), lines.get("managers ")).orElseThrow();
    for (String group : ETHNIC) {
      long left = figure(consultants, group).numerator() - figure(managers, group).numerator();
      reader
          .count("others " + group, left, false)
          .sum(List.of("consultants " + group, "managers " + group, "others " + group));
    }
    return reader.found();
  }

  private static java.util.Optional<Result> line(Result share, String key) {
    return share.lines().stream().filter(line -> line.key().equals(key)).findFirst();
  }

  @Property(tries = 100)
  void nobodyLearnsOfTheFewConsultantsWhoAreNoManagers(@ForAll long seed) {
    List<Answers> both = answers(consultants(seed));
    assertThat(foundManagers(released(both), both)).isEmpty();
  }

  @Test
  void controlArmLinesTakenByThemselvesTellThem() {
    int told = 0;
    for (long seed = 0; seed < 200; seed++) {
      List<Answers> both = answers(consultants(seed));
      told += foundManagers(naive(both), both).isEmpty() ? 0 : 1;
    }
    assertThat(told).isPositive();
  }
}
