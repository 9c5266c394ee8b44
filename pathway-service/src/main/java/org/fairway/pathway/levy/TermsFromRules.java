package org.fairway.pathway.levy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.rules.BookRule;
import org.fairway.pathway.rules.BookVersion;
import org.fairway.pathway.rules.RuleBook;

/** Reads the terms of the levy out of the rules, so that their figures are written once. */
final class TermsFromRules {
  private static final List<String> RULES =
      List.of("LEVY-EXPIRY", "LEVY-TOP-UP", "CO-INVESTMENT", "LEVY-TRANSFER");

  private final RuleBook book;

  TermsFromRules(RuleBook book) {
    this.book = book;
  }

  /** The terms of the rules that come with the service. */
  static LevyTermsTable standard() {
    return new TermsFromRules(RuleBook.standard()).table();
  }

  /**
   * New terms from each day on which one of the rules changes and all of them hold.
   *
   * @throws IllegalStateException when a rule is missing, or ends without a successor
   */
  LevyTermsTable table() {
    List<LevyTerms> terms = new ArrayList<>();
    for (LocalDate day : days()) {
      Optional<LevyTerms> held = on(day);
      if (held.isEmpty() && !terms.isEmpty()) {
        throw new IllegalStateException("Not all terms of the levy are known from " + day);
      }
      held.ifPresent(terms::add);
    }
    return new LevyTermsTable(terms);
  }

  private SortedSet<LocalDate> days() {
    return RULES.stream()
        .flatMap(rule -> versions(rule).stream())
        .flatMap(one -> Stream.of(one.from(), one.to() == null ? one.from() : one.to().plusDays(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<LevyTerms> on(LocalDate day) {
    List<BookVersion> held =
        RULES.stream().map(rule -> held(rule, day)).filter(Objects::nonNull).toList();
    return held.size() == RULES.size() ? Optional.of(terms(day, held)) : Optional.empty();
  }

  private static LevyTerms terms(LocalDate day, List<BookVersion> held) {
    BookVersion share = held.get(2);
    Map<String, BigDecimal> shares = share.figures();
    BigDecimal ofAll = shares.get("atLeast");
    return new LevyTerms(
        day,
        figure(held.get(1), "atMost"),
        figure(held.get(0), "months").intValueExact(),
        ofAll == null ? figure(share, "levyPayer") : ofAll,
        figure(held.get(3), "atMost"),
        ofAll == null ? figure(share, "youngTo").intValueExact() : 0,
        ofAll == null ? figure(share, "young") : ofAll,
        ofAll == null ? figure(share, "older") : ofAll,
        held.stream().map(BookVersion::source).distinct().collect(Collectors.joining("; ")));
  }

  private static BigDecimal figure(BookVersion version, String name) {
    BigDecimal figure = version.figures().get(name);
    if (figure == null) {
      throw new IllegalStateException("\"" + version.states() + "\" has no figure " + name);
    }
    return figure;
  }

  private BookVersion held(String rule, LocalDate day) {
    return versions(rule).stream().filter(version -> version.holds(day)).findFirst().orElse(null);
  }

  private List<BookVersion> versions(String rule) {
    return book.find(rule)
        .map(BookRule::versions)
        .orElseThrow(() -> new IllegalStateException("There is no rule " + rule));
  }
}
