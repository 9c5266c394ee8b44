package org.fairway.metrics.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Result;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Checks published figures. */
@ApplicationScoped
public class Claims {

  private final Indicators indicators;

  Claims(Indicators indicators) {
    this.indicators = indicators;
  }

  /**
   * A verdict on each claim, in their order. Nothing is stored.
   *
   * @param audience null for the most detailed that the caller may have: what is hidden from it is
   *     not compared either
   * @throws org.fairway.platform.web.ProblemException 400 for an indicator or a group that the
   *     edition does not have, or a group that is named twice; else as for the indicators
   */
  public List<Verdict> check(
      String organisation,
      Standard standard,
      Period period,
      Audience audience,
      List<Claim> claims) {
    Released released = indicators.of(organisation, standard, period, audience, Optional.empty());
    Edition edition = released.answers().edition();
    List<Violation> unknown = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    Lazy<Released> earlier =
        new Lazy<>(
            () -> indicators.of(organisation, standard, period.before(), null, Optional.empty()));
    Names names = new Names(edition);
    for (int i = 0; i < claims.size(); i++) {
      unknown.addAll(strange(names, edition, "/figures/" + i, claims.get(i)));
      Claim claim = claims.get(i).in(names);
      Optional<IndicatorDefinition> definition = edition.indicator(claim.indicator());
      if (definition.isPresent()) {
        verdicts.add(
            new Judge(
                    edition,
                    definition.get(),
                    lined(released.answers().results().get(definition.get()), claim),
                    before(earlier, period, definition.get(), released, claim),
                    claim)
                .verdict());
      }
    }
    if (!unknown.isEmpty()) {
      throw Problems.invalid(unknown);
    }
    return verdicts;
  }

  /** What names nothing of the edition, or one thing twice. */
  private static List<Violation> strange(Names names, Edition edition, String at, Claim claim) {
    List<Violation> strange = new ArrayList<>();
    if (edition.indicator(claim.indicator()).isEmpty()) {
      String detail = "no such indicator in the edition";
      strange.add(new Violation(at + "/indicator", "value-unknown", detail));
    }
    String allowed = "allowed: " + String.join(", ", edition.groups());
    if (!names.isCompared(claim.top())) {
      strange.add(new Violation(at + "/top", "value-unknown", allowed));
    }
    if (!names.isCompared(claim.disadvantaged())) {
      strange.add(new Violation(at + "/disadvantaged", "value-unknown", allowed));
    }
    names
        .twice(claim.rates().keySet())
        .ifPresent(detail -> strange.add(new Violation(at + "/rates", "duplicate", detail)));
    return strange;
  }

  /** The line that is claimed about; without a value when there is none of that key. */
  private static Result lined(Result result, Claim claim) {
    return claim.line() == null
        ? result
        : result.lines().stream()
            .filter(line -> line.key().equalsIgnoreCase(claim.line()))
            .findFirst()
            .orElseGet(() -> Result.none("no such line: " + claim.line()));
  }

  /**
   * What the year before came to, for figures that may be of two years; only of true counts, so
   * that nobody learns anything of it by guessing.
   */
  private Optional<Result> before(
      Lazy<Released> year,
      Period period,
      IndicatorDefinition definition,
      Released released,
      Claim claim) {
    Standard standard = released.answers().edition().standard();
    boolean asked = definition.kind() == Kind.RELATIVE_LIKELIHOOD && definition.years() == 1;
    if (!asked
        || claim.value() == null
        || claim.line() != null
        || released.audience().isProtected()
        || Catalogue.edition(standard, period.before()).isEmpty()) {
      return Optional.empty();
    }
    Released earlier = year.get();
    if (earlier.audience().isProtected()) {
      return Optional.empty();
    }
    return earlier.answers().results().entrySet().stream()
        .filter(one -> one.getKey().id().equals(definition.id()))
        .map(java.util.Map.Entry::getValue)
        .findFirst();
  }
}
