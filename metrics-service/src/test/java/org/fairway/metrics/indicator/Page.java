package org.fairway.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Settings;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.reference.StaffSurvey;

/** The documentation page of an indicator, from the catalogue's files and its example. */
final class Page {

  private final Standard standard;
  private final String id;
  private final List<Edition> editions;
  private final IndicatorDefinition latest;
  private final StringBuilder text = new StringBuilder();

  Page(Standard standard, String id) {
    this.standard = standard;
    this.id = id;
    this.editions =
        Catalogue.all().stream()
            .filter(edition -> edition.standard() == standard)
            .filter(edition -> edition.indicator(id).isPresent())
            .toList();
    this.latest = editions.get(editions.size() - 1).indicator(id).orElseThrow();
  }

  static String file(Standard standard, String id) {
    return standard.name().toLowerCase(Locale.ROOT).replace('_', '-')
        + "-"
        + id.toLowerCase(Locale.ROOT)
        + ".md";
  }

  static String name(Standard standard) {
    return standard.name().replace('_', ' ');
  }

  String text() {
    line("# %s %s: %s".formatted(name(standard), id, latest.title()));
    line("");
    line(latest.meaning() + ".");
    line("");
    definition();
    arithmetic();
    example();
    line("Source: " + latest.source() + ".");
    return text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void definition() {
    line("## Definition");
    line("");
    line("| | " + editions.stream().map(this::since).collect(Collectors.joining(" | ")) + " |");
    line("|---|" + "---|".repeat(editions.size()));
    row("Version", Edition::version);
    row("Unit", e -> of(e).unit());
    row("Numerator", e -> of(e).numerator());
    row("Denominator", e -> of(e).denominator());
    row("On top", e -> of(e).top());
    row("Below", e -> of(e).bottom());
    row("Parity", e -> of(e).parity() == null ? null : number(of(e).parity()));
    row("Better", e -> better(of(e).higherIsBetter()));
    row("Window", e -> of(e).window());
    row("Not flagged", e -> band(of(e)));
    row("Decimals shown", e -> of(e).decimals());
    row("People", e -> within(of(e).settings()));
    row("Made by", e -> join(of(e).settings().by()));
    row("Also split by", e -> join(of(e).settings().splits()));
    row("Lower tier", e -> join(of(e).settings().lower()));
    row("Upper tier", e -> join(of(e).settings().upper()));
    row("Survey questions", this::questions);
    row("Of which", e -> parts(of(e).settings()));
    row("Quarters' remainder", e -> of(e).settings().remainder());
    row("Series breaks", e -> breaks(of(e).settings()));
    line("");
  }

  private String since(Edition edition) {
    return "from " + edition.effectiveFrom();
  }

  private IndicatorDefinition of(Edition edition) {
    return edition.indicator(id).orElseThrow();
  }

  private void row(String name, java.util.function.Function<Edition, Object> value) {
    List<Object> values = new ArrayList<>();
    editions.forEach(edition -> values.add(value.apply(edition)));
    if (values.stream().anyMatch(Objects::nonNull)) {
      line(
          "| "
              + name
              + " | "
              + values.stream()
                  .map(v -> v == null ? "" : v.toString())
                  .collect(Collectors.joining(" | "))
              + " |");
    }
  }

  private static String better(Boolean higher) {
    return higher == null ? null : higher ? "higher" : "lower";
  }

  private static String band(IndicatorDefinition definition) {
    return definition.adverseBand() == null
        ? null
        : number(definition.adverseBand().lower())
            + " to "
            + number(definition.adverseBand().upper());
  }

  private static String number(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** The numbers that the surveys of an edition's years gave the question. */
  private String questions(Edition edition) {
    String survey = of(edition).settings().survey();
    if (survey == null) {
      return null;
    }
    int first = Period.parse(edition.effectiveFrom()).orElseThrow().startYear();
    int end =
        editions.stream()
            .mapToInt(other -> Period.parse(other.effectiveFrom()).orElseThrow().startYear())
            .filter(year -> year > first)
            .min()
            .orElse(Integer.MAX_VALUE);
    return StaffSurvey.all().stream()
        .filter(row -> row.survey().equals(survey) && row.firstYear() < end)
        .filter(row -> row.measure().equals(of(edition).numerator()))
        .filter(row -> isAsked(row, survey, first))
        .map(row -> numbers(row, Math.max(row.firstYear(), first)))
        .collect(Collectors.joining("; "));
  }

  private static boolean isAsked(StaffSurvey.Question row, String survey, int first) {
    return row.firstYear() >= first
        || StaffSurvey.question(survey, row.measure(), first).filter(row::equals).isPresent();
  }

  private static String numbers(StaffSurvey.Question row, int from) {
    return row.numbers().isEmpty()
        ? "numbers not known"
        : String.join(", ", row.numbers()) + " (from " + from + ", " + row.mark() + ")";
  }

  private static String within(Settings settings) {
    return settings.within().isEmpty()
        ? null
        : settings.within().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
  }

  private static String parts(Settings settings) {
    return settings.ofWhich().isEmpty()
        ? null
        : settings.ofWhich().stream()
            .map(part -> part.label() + ": " + part.measure() + ", within " + part.of())
            .collect(Collectors.joining("; "));
  }

  private static String join(List<String> values) {
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private static String breaks(Settings settings) {
    return settings.seriesBreaks().isEmpty()
        ? null
        : settings.seriesBreaks().stream()
            .map(part -> part.from() + " (" + part.reason() + ")")
            .collect(Collectors.joining("; "));
  }

  private void arithmetic() {
    line("## Arithmetic");
    line("");
    Formula.of(latest, editions.get(editions.size() - 1)).forEach(this::line);
    line("");
  }

  private void example() {
    Example example = Example.of(standard, id);
    line("## Worked by hand");
    line("");
    if (!example.facts().isEmpty()) {
      line("Facts:");
      line("");
      example.facts().forEach(fact -> line("    " + fact));
      line("");
    }
    if (!example.before().isEmpty()) {
      line("Facts of the year before:");
      line("");
      example.before().forEach(fact -> line("    " + fact));
      line("");
    }
    example.working().forEach(step -> line("* " + step));
    line("");
    if (example.expected() != null) {
      line("Shown: **" + example.expected() + "** (" + latest.unit() + ").");
      line("");
    }
  }
}
