package org.fairway.metrics.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Takes statements and gives them out. The organisation is one that the caller may work on. */
@ApplicationScoped
public class Statements {

  private final StatementRepository repository;
  private final CurrentScope current;
  private final Audit audit;

  Statements(StatementRepository repository, CurrentScope current, Audit audit) {
    this.repository = repository;
    this.current = current;
    this.audit = audit;
  }

  /**
   * Says something of an indicator, instead of what was said before. The same again by the same
   * organisation changes nothing.
   *
   * @throws ProblemException 422 when the indicator is not answered in words in that year, when the
   *     narrative points to a person, or when the care system would overrule the organisation
   */
  @Transactional
  public Statement put(Question about, Said said) {
    check(about, said);
    Scope scope = current.get();
    repository.lock(scope, about);
    Optional<Statement> last = repository.versions(about, Long.MAX_VALUE, 1).stream().findFirst();
    if (last.filter(old -> isOfAnother(old, scope)).isPresent()) {
      throw refused(
          "/answer", "statement-of-another", "the organisation has spoken for itself already");
    }
    Optional<Statement> same =
        last.filter(old -> old.said().equals(said))
            .filter(old -> old.suppliedBy().equals(scope.organisation()));
    return same.orElseGet(() -> add(about, last.map(Statement::version).orElse(0L) + 1, said));
  }

  private Statement add(Question about, long version, Said said) {
    UUID id = Ids.next();
    audit.record("statement.put", "statement", id.toString(), Outcome.ALLOWED, null);
    return repository.insert(id, about, version, said, current.get());
  }

  /** Whether an organisation said it of itself, and somebody else now speaks. */
  private static boolean isOfAnother(Statement old, Scope scope) {
    return old.suppliedBy().equals(old.about().organisation())
        && !scope.organisation().equals(old.suppliedBy());
  }

  private static void check(Question about, Said said) {
    boolean inWords =
        Catalogue.edition(about.standard(), about.period())
            .flatMap(edition -> edition.indicator(about.indicator()))
            .filter(Statements::isInWords)
            .isPresent();
    if (!inWords) {
      throw refused(
          "path.indicator",
          "not-answered-in-words",
          about.standard() + " of " + about.period() + " has no such indicator answered in words");
    }
    if (Identifiers.in(said.narrative())) {
      throw refused(
          "/narrative",
          "points-to-a-person",
          "it is published: no e-mail addresses, NHS numbers or national insurance numbers");
    }
  }

  private static ProblemException refused(String pointer, String code, String detail) {
    return Problems.unprocessable(new Violation(pointer, code, detail));
  }

  private static boolean isInWords(IndicatorDefinition definition) {
    return definition.kind() == Kind.NARRATIVE;
  }

  /** What holds of the indicators of an edition that are answered in words, by their ids. */
  @Transactional
  public Map<String, Statement> of(String organisation, Edition edition, Period period) {
    return edition.indicators().stream().anyMatch(Statements::isInWords)
        ? repository.current(organisation, edition.standard(), period).stream()
            .collect(Collectors.toMap(statement -> statement.about().indicator(), said -> said))
        : Map.of();
  }

  /** {@link #of} of every organisation that the caller sees, by ODS code. */
  @Transactional
  public Map<String, Map<String, Statement>> ofAll(Edition edition, Period period) {
    Map<String, Map<String, Statement>> all = new TreeMap<>();
    if (edition.indicators().stream().anyMatch(Statements::isInWords)) {
      for (Statement said : repository.currentOfAll(edition.standard(), period)) {
        all.computeIfAbsent(said.about().organisation(), any -> new TreeMap<>())
            .put(said.about().indicator(), said);
      }
    }
    return all;
  }

  /**
   * The versions, the newest first.
   *
   * @param below only those with a smaller number
   */
  @Transactional
  public List<Statement> versions(Question about, long below, int limit) {
    return repository.versions(about, below, limit);
  }
}
