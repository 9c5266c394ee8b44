package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairway.pathway.programme.PathwayType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  private static final LocalDate CHANGE = LocalDate.of(2030, 1, 1);

  @Test
  void everyPathwayHasRules() {
    assertThat(PathwayType.values())
        .allSatisfy(type -> assertThat(RuleBook.standard().of(type)).as(type.name()).isNotEmpty());
  }

  @Test
  void aVersionThatBeginsBeforeTheOneBeforeEndsIsRefused() {
    assertThat(read("2025-07-31", "2025-08-01").get(0).versions()).hasSize(2);
    assertThat(read("2025-07-30", "2025-08-01").get(0).versions()).hasSize(2);

    assertThatThrownBy(() -> read("2025-08-01", "2025-08-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("some.json, X: X has two versions that hold on 2025-08-01.");
    assertThatThrownBy(() -> read(null, "2025-08-01")).hasMessageContaining("two versions");
    assertThatThrownBy(() -> read("2025-07-31", "2017-05-01")).hasMessageContaining("two versions");
    assertThatThrownBy(() -> read("2017-04-30", "2025-08-01")).hasMessageContaining("before it");
  }

  /** Without the refusal the order of the file would decide, and nobody would be told. */
  @Test
  void controlArmOverlappingVersionsAnswerByChance() {
    // Given
    LocalDate day = LocalDate.of(2025, 8, 1);
    List<Rule.Version<Facts>> versions = new ArrayList<>();
    for (Verdict verdict : List.of(Verdict.PASS, Verdict.FAIL)) {
      versions.add(
          new Rule.Version<>(
              day,
              null,
              "somewhere",
              false,
              facts -> new Finding(verdict, java.util.Map.of(), "So.", List.of())));
    }
    Rule<Facts> one = Rule.unchecked("X", versions);
    Collections.reverse(versions);
    Rule<Facts> other = Rule.unchecked("X", versions);

    // Then
    assertThat(one.evaluate(Facts.none(), day).verdict()).isEqualTo(Verdict.PASS);
    assertThat(other.evaluate(Facts.none(), day).verdict()).isEqualTo(Verdict.FAIL);
    assertThatThrownBy(() -> Rule.of("X", versions)).hasMessageContaining("two versions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"form\": \"number\"|\"form\": \"guess\"|There is no form guess.",
        "\"atLeast\": 8|\"atLast\": 8|Nothing reads the parameter atLast.",
        "\"fact\": \"weeks\"|\"fact\": \"height\"|No fact is named height.",
        "\"stage\": \"DURING\"|\"stage\": \"SOME_TIME\"|SOME_TIME",
        "\"states\": \"Some {atLeast}.\"|\"states\": \"Some {least}.\"|No parameter fills",
        "\"source\": \"S\",||source is missing",
      })
  void aWrongRowIsRefusedByName(String change) {
    String[] parts = change.split("\\|");

    assertThatThrownBy(() -> parse(file("2025-07-31", "2025-08-01").replace(parts[0], parts[1])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("some.json, X: ")
        .hasMessageContaining(parts[2]);
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    BookRule rule = read("2025-07-31", "2025-08-01").get(0);
    assertThatThrownBy(() -> new RuleBook(List.of(rule, rule))).hasMessageContaining("X");
  }

  @Test
  void aRuleThatLooksAtWhatItDoesNotDeclareIsStopped() {
    Check sly =
        new Check() {
          @Override
          public List<Fact> inputs() {
            return List.of(Fact.LEVEL);
          }

          @Override
          public Ruling rule(Facts facts) {
            return Ruling.of(facts.has(Fact.EHC_PLAN), "Looked.");
          }
        };
    Facts facts = Case.facts("level=3 ehcPlan=YES");

    assertThatThrownBy(() -> new Explained(sly).apply(facts)).hasMessageContaining("ehcPlan");
  }

  @Test
  void aRuleThatChangesLaterChangesNoAnswerOfBefore() {
    List<BookRule> now = RuleBook.standard().rules();
    for (Case given : Case.all()) {
      BookRule before = now.stream().filter(r -> r.id().equals(given.rule())).findFirst().get();
      BookRule changed = refusingFrom(before, CHANGE);

      // Then: as it was, on every day before the change
      assertThat(changed.evaluate(given.facts()))
          .as(given.line())
          .isEqualTo(before.evaluate(given.facts()));

      // And the version that was kept with an answer still gives it, also when another holds now
      before
          .evaluate(given.facts())
          .filter(answer -> answer.version() != null)
          .ifPresent(
              answer ->
                  assertThat(changed.again(answer.version(), given.facts())).contains(answer));
    }
  }

  @Test
  void controlArmFromItsDateOnTheChangeIsSeen() {
    BookRule length = RuleBook.standard().find("AP-LENGTH").orElseThrow();
    BookRule changed = refusingFrom(length, CHANGE);
    Facts after = Case.facts("startsOn=2030-01-01 endsOn=2031-12-31");

    assertThat(length.evaluate(after).orElseThrow().verdict()).isEqualTo(Verdict.PASS);
    assertThat(changed.evaluate(after).orElseThrow().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(changed.evaluate(after.with(Fact.STARTS_ON, CHANGE.minusDays(1))))
        .isEqualTo(length.evaluate(after.with(Fact.STARTS_ON, CHANGE.minusDays(1))));
  }

  @Test
  void noFactIsAProtectedCharacteristicThatNoRuleMayUse() {
    List<String> forbidden =
        List.of(
            "ethnic", "race", "sex", "gender", "religio", "belief", "orient", "marital", "preg");
    assertThat(Stream.of(Fact.values()).map(fact -> fact.field().toLowerCase(Locale.ROOT)))
        .noneMatch(field -> forbidden.stream().anyMatch(field::contains));
    for (BookRule rule : RuleBook.standard().rules()) {
      boolean asksForNeeds =
          rule.versions().stream().anyMatch(version -> version.inputs().contains(Fact.SEND));
      assertThat(asksForNeeds).as(rule.id()).isEqualTo(rule.id().equals("NC-AGE"));
    }
  }

  /** The same rule, whose last version ends the day before, and one after it that refuses all. */
  private static BookRule refusingFrom(BookRule rule, LocalDate from) {
    Rule<Facts> changed =
        rule.rule()
            .with(
                versions -> {
                  List<Rule.Version<Facts>> more = new ArrayList<>();
                  versions.forEach(
                      v ->
                          more.add(
                              new Rule.Version<>(
                                  v.from(),
                                  v.to() == null ? from.minusDays(1) : v.to(),
                                  v.source(),
                                  v.weak(),
                                  v.check())));
                  more.add(
                      new Rule.Version<>(
                          from,
                          null,
                          "a change",
                          false,
                          facts ->
                              new Finding(Verdict.FAIL, java.util.Map.of(), "No.", List.of())));
                  return more;
                });
    return new BookRule(
        rule.id(),
        rule.title(),
        rule.pathways(),
        rule.stage(),
        rule.basis(),
        rule.when(),
        rule.versions(),
        changed);
  }

  private static List<BookRule> read(String firstEnds, String secondBegins) {
    return parse(file(firstEnds, secondBegins));
  }

  private static List<BookRule> parse(String file) {
    try {
      return RuleFiles.read("some.json", new ObjectMapper().readTree(file));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(String firstEnds, String secondBegins) {
    String to = firstEnds == null ? "" : "\"to\": \"" + firstEnds + "\", ";
    return """
        {"pathways": ["SWAP"], "sources": {"S": "somewhere"}, "rules": [
          {"id": "X", "title": "Weeks", "stage": "DURING", "versions": [
            {"from": "2017-05-01", %s"states": "Some {atLeast}.", "source": "S", "form": "number",
             "with": {"fact": "weeks", "atLeast": 8, "says": "{weeks} weeks."}},
            {"from": "%s", "states": "Some.", "source": "S", "form": "number",
             "with": {"fact": "weeks", "atLeast": 9, "says": "{weeks} weeks."}}]}]}"""
        .formatted(to, secondBegins);
  }
}
