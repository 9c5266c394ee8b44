package org.fairway.pathway.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line of {@code rule-cases.txt}: facts in, verdict and version out. */
record Case(String rule, Facts facts, String verdict, String version, String line) {
  static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  static List<Case> all() {
    try (InputStream in = Case.class.getResourceAsStream("/rule-cases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Case::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Case of(String line) {
    String[] cells = line.split("\\|");
    return new Case(cells[0].strip(), facts(cells[1]), cells[2].strip(), cells[3].strip(), line);
  }

  /** Facts as {@code name=value name=value}; the date asked for is {@link #TODAY} unless given. */
  static Facts facts(String text) {
    Facts facts = Facts.none().with(Fact.ON, TODAY);
    for (String pair : text.strip().split("\\s+")) {
      if (!pair.isEmpty()) {
        Fact fact = Fact.named(pair.substring(0, pair.indexOf('=')));
        facts = facts.with(fact, value(fact, pair.substring(pair.indexOf('=') + 1)));
      }
    }
    return facts;
  }

  private static Object value(Fact fact, String text) {
    return switch (fact.kind()) {
      case BIRTH ->
          text.length() == 7 ? Birth.in(YearMonth.parse(text)) : Birth.on(LocalDate.parse(text));
      case DATE -> LocalDate.parse(text);
      case NUMBER -> new BigDecimal(text);
      case ANSWER -> Answer.valueOf(text);
      case CODE -> code(fact, text);
      case TEXT -> text;
      case LEDGER -> Arrays.stream(text.split(",")).map(Case::hours).toList();
      case STEPS -> Arrays.stream(text.split(",")).map(Case::step).toList();
      case SCORES -> scores(text);
    };
  }

  private static Enum<?> code(Fact fact, String text) {
    return switch (fact) {
      case SPECIALISM -> Specialism.valueOf(text);
      case BENEFIT -> Benefit.valueOf(text);
      case FORCES_CONNECTION -> ForcesConnection.valueOf(text);
      case EMPLOYMENT_STATUS -> EmploymentStatus.valueOf(text);
      case DESTINATION -> Destination.valueOf(text);
      case REGULATOR -> Regulator.valueOf(text);
      default -> throw new IllegalArgumentException(fact.field());
    };
  }

  private static HoursLine hours(String text) {
    String[] parts = text.split("[:@]");
    return new HoursLine(
        PlacementMode.valueOf(parts[0]),
        new BigDecimal(parts[1]),
        parts.length > 2 ? parts[2] : null);
  }

  private static StepState step(String text) {
    String[] parts = text.split(":", -1);
    return new StepState(
        parts[0],
        Answer.valueOf(parts[1]),
        date(parts, 2),
        parts.length > 3 && !parts[3].isEmpty() ? Answer.valueOf(parts[3]) : null,
        date(parts, 4));
  }

  private static LocalDate date(String[] parts, int at) {
    return parts.length > at && !parts[at].isEmpty() ? LocalDate.parse(parts[at]) : null;
  }

  /**
   * {@code 3x24+2}: 24 times 3, then a 2; {@code 5x15+4x10}: 15 times 5, then 4. A dash is none.
   */
  private static List<ItemScore> scores(String text) {
    List<ItemScore> scores = new ArrayList<>();
    for (String part : text.equals("-") ? new String[0] : text.split("[+]")) {
      String[] times = part.split("x");
      for (int i = times.length == 1 ? 1 : Integer.parseInt(times[1]); i > 0; i--) {
        scores.add(new ItemScore(scores.size() + 1, Integer.parseInt(times[0])));
      }
    }
    return scores;
  }
}
