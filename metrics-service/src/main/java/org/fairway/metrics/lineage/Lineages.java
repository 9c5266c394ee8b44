package org.fairway.metrics.lineage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Kind;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Indicators;
import org.fairway.metrics.indicator.Ingredient;
import org.fairway.metrics.indicator.Released;
import org.fairway.metrics.indicator.Result;
import org.fairway.platform.web.Problems;

/** Follows a figure back to its facts. */
@ApplicationScoped
public class Lineages {

  private final Indicators indicators;
  private final Facts facts;

  Lineages(Indicators indicators, Facts facts) {
    this.indicators = indicators;
    this.facts = facts;
  }

  /**
   * What an indicator was made of.
   *
   * @throws org.fairway.platform.web.ProblemException 404 for an indicator that the period's
   *     edition does not have; 403 for whoever may not see true counts
   */
  @Transactional
  public Lineage of(String organisation, Standard standard, Period period, String indicator) {
    Released released =
        indicators.of(organisation, standard, period, Audience.ORGANISATION, Optional.empty());
    Edition edition = released.answers().edition();
    IndicatorDefinition definition = edition.indicator(indicator).orElseThrow(Problems::notFound);
    Result result = released.answers().results().get(definition);
    List<Strand> strands = strands(organisation, edition, definition, period);
    boolean two = result.extra().window() != null && result.extra().window().years() > 1;
    if (two) {
      strands(organisation, edition, definition, period.before()).stream()
          .filter(strand -> strand.ingredient().role() == Ingredient.Role.NUMERATOR)
          .forEach(strands::add);
    }
    return new Lineage(edition, definition, result, strands, released.statements().get(indicator));
  }

  private List<Strand> strands(
      String organisation, Edition edition, IndicatorDefinition definition, Period period) {
    // With the sides a total would be told by sex; profiles alone are about them.
    boolean profile = definition.kind() == Kind.PROFILE;
    FactSet set =
        FactSet.of(
            profile
                ? facts.knownWithSides(organisation, period, Optional.empty())
                : facts.known(organisation, period));
    List<Strand> instead = strands(set, Ingredient.instead(definition, edition), period);
    return instead.stream().anyMatch(strand -> !strand.facts().isEmpty())
        ? instead
        : strands(set, Ingredient.of(definition, edition), period);
  }

  private static List<Strand> strands(FactSet set, List<Ingredient> ingredients, Period period) {
    List<Strand> strands = new ArrayList<>();
    for (Ingredient ingredient : ingredients) {
      strands.add(new Strand(ingredient, period, facts(set, ingredient)));
    }
    return strands;
  }

  private static List<SourcedFact> facts(FactSet set, Ingredient ingredient) {
    return ingredient.single()
        ? set.single(ingredient.measure(), ingredient.where()).stream().toList()
        : set.contributions(ingredient.measure(), ingredient.where());
  }
}
