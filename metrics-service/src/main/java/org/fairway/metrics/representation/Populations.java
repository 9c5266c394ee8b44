package org.fairway.metrics.representation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Figure;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.geography.AreaMap;
import org.fairway.metrics.geography.AreaMaps;
import org.fairway.metrics.geography.Deprivation;

/** Finds out who lives in the area of an integrated care board. */
@ApplicationScoped
class Populations {

  private static final String MEASURE = "POPULATION";
  private static final String AREA = "lsoa21";
  private static final String UNKNOWN = "UNKNOWN";

  private final Facts facts;
  private final AreaMaps maps;

  Populations(Facts facts, AreaMaps maps) {
    this.facts = facts;
    this.maps = maps;
  }

  /**
   * Facts by the dimension itself; for deprivation else facts by small area, of the areas that the
   * map of the period's end gives to the board; else the number of these areas.
   */
  Population of(String board, Period period, Dimension dimension) {
    FactSet known = FactSet.of(facts.known(board, period));
    Population direct = direct(known, dimension.parameter());
    if (!direct.counts().isEmpty() || dimension != Dimension.IMD_DECILE) {
      return direct;
    }
    AreaMap map = maps.on(period.snapshotDate());
    Population bySmallArea = bySmallArea(known, map, board);
    return bySmallArea.counts().isEmpty() ? areas(map, board) : bySmallArea;
  }

  private static Population direct(FactSet known, String dimension) {
    Map<String, Long> counts = new TreeMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    long told = 0;
    for (String group : known.values(MEASURE, dimension, Set.of())) {
      Figure figure = known.count(MEASURE, Map.of(dimension, group));
      told += figure.count().orElse(0L);
      if (!group.equals(UNKNOWN) && !figure.isMissing()) {
        counts.put(group, figure.value());
        sources.addAll(figure.sources());
      }
    }
    // One group beside the total tells no shares.
    long all = known.countAsGiven(MEASURE, Map.of()).map(Figure::value).orElse(told);
    return counts.isEmpty() || told < all
        ? Population.none()
        : new Population(Population.Basis.PEOPLE, counts, sources);
  }

  private static Population bySmallArea(FactSet known, AreaMap map, String board) {
    Map<String, Long> counts = new TreeMap<>();
    Set<Source> sources = new LinkedHashSet<>();
    for (String area : known.values(MEASURE, AREA, Set.of())) {
      Optional<Integer> decile = Deprivation.decile(area);
      if (decile.isPresent() && map.board(area).filter(board::equals).isPresent()) {
        Figure figure = known.count(MEASURE, Map.of(AREA, area));
        counts.merge(decile.get().toString(), figure.value(), Long::sum);
        sources.addAll(figure.sources());
      }
    }
    return new Population(Population.Basis.PEOPLE, counts, sources);
  }

  private static Population areas(AreaMap map, String board) {
    Map<String, Long> counts = new TreeMap<>();
    map.deciles(board).forEach((decile, areas) -> counts.put(decile.toString(), areas));
    return counts.isEmpty()
        ? Population.none()
        : new Population(Population.Basis.AREAS, counts, Set.of());
  }
}
