package org.fairway.pathway.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.opportunity.Centroids;
import org.fairway.pathway.opportunity.OpenOpportunity;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.opportunity.Squares;

/** What an employer can find out of where somebody lives, by any sites that it names. */
class ReachPropertiesTest {
  private static final Scorer EMPLOYER = new Scorer(Criteria.FOR_EMPLOYER);
  private static final int SITES = 300;
  private static final int TRAVEL = 10;

  /** All areas of England, by the square in which they lie. */
  private static final Map<Integer, List<Site>> AREAS =
      IntStream.rangeClosed(1, 35_000)
          .mapToObj(n -> Centroids.of("E01%06d".formatted(n)))
          .flatMap(Optional::stream)
          .collect(Collectors.groupingBy(ReachPropertiesTest::square));

  private static int square(Site place) {
    return Squares.of(place.latitude(), place.longitude());
  }

  @Provide
  Arbitrary<Seeker> seekers() {
    return Cases.seekers();
  }

  /** Up to 22 km to the side in degrees of latitude. */
  @Provide
  Arbitrary<Double> offsets() {
    return Arbitraries.doubles().between(-0.2, 0.2);
  }

  private static OpenOpportunity beside(Site home, double north, double east) {
    return Cases.at(new Site(null, home.latitude() + north, home.longitude() + 1.6 * east));
  }

  @Provide
  Arbitrary<List<Site>> squares() {
    return Arbitraries.of(AREAS.values().stream().filter(areas -> areas.size() > 1).toList());
  }

  @Property(tries = 500)
  void noAnswerTellsOneNeighbourOfASquareFromAnother(
      @ForAll("squares") List<Site> square,
      @ForAll("seekers") Seeker seeker,
      @ForAll("offsets") double north,
      @ForAll("offsets") double east) {
    Seeker one = living(seeker, square.get(0));
    Seeker other = living(seeker, square.get(square.size() - 1));
    OpenOpportunity offer = beside(square.get(0), north, east);

    assertThat(EMPLOYER.percentage(one, offer)).isEqualTo(EMPLOYER.percentage(other, offer));
    assertThat(EMPLOYER.explain(one, offer)).isEqualTo(EMPLOYER.explain(other, offer));
  }

  @Property(tries = 300)
  void whoIsWithinReachIsNeverCalledFarther(
      @ForAll("squares") List<Site> square,
      @ForAll("seekers") Seeker seeker,
      @ForAll("offsets") double north,
      @ForAll("offsets") double east) {
    Seeker someone = living(seeker, square.get(0));
    OpenOpportunity offer = beside(square.get(0), north, east);

    if (new Distance().judge(someone, offer).outcome() == Outcome.MET) {
      assertThat(new Reach().judge(someone, offer)).isEqualTo(Judgement.MET);
    }
  }

  @Property(tries = 50)
  void squaresAroundAPlaceHoldEveryAreaWithinTheDistanceTheNearestFirst(
      @ForAll("squares") List<Site> square) {
    Site middle = square.get(0);

    List<Integer> around = Squares.around(middle, 40);

    assertThat(around)
        .startsWith(square(middle))
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(
            (a, b) -> Double.compare(Squares.kilometres(middle, a), Squares.kilometres(middle, b)));
    AREAS.forEach(
        (number, areas) -> {
          if (areas.stream()
              .anyMatch(a -> middle.kilometresTo(a.latitude(), a.longitude()) <= 40)) {
            assertThat(around).contains(number);
          }
        });
  }

  /** Both lie on the edge of a square with a lower number. */
  @Example
  void thePlacesOwnSquareIsTheFirstAlsoOnTheEdgeOfAnother() {
    for (String area : List.of("E01011269", "E01028330")) {
      Site middle = Centroids.of(area).orElseThrow();
      assertThat(Squares.around(middle, 40)).startsWith(square(middle));
    }
  }

  /** As patient as can be, and knowing how far the person would travel. */
  @Example
  void anAttackerWithHundredsOfSitesIsLeftWithTheWholeSquare() {
    // Given
    Site home = Centroids.of("E01009719").orElseThrow();
    List<OpenOpportunity> sites = sitesAround(home);

    // When
    List<Site> left = consistent(new Reach(), home, sites);
    List<Site> leftByTrueDistance = consistent(new Distance(), home, sites);

    // Then: every neighbourhood of the square is as likely as before
    assertThat(left).containsAll(AREAS.get(square(home))).hasSizeGreaterThan(100);
    // Control arm
    assertThat(leftByTrueDistance).contains(home).hasSizeLessThan(5);
  }

  private static List<OpenOpportunity> sitesAround(Site home) {
    Random chance = new Random(17);
    List<OpenOpportunity> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      sites.add(
          Cases.at(
              new Site(
                  null,
                  home.latitude() + chance.nextDouble(-0.2, 0.2),
                  home.longitude() + chance.nextDouble(-0.3, 0.3))));
    }
    return sites;
  }

  /** Where somebody may live who would be answered the same about every site. */
  private static List<Site> consistent(
      Criterion criterion, Site home, List<OpenOpportunity> sites) {
    Seeker target = living(Cases.seeker(java.util.Set.of(), java.util.Set.of()), home);
    return AREAS.values().stream()
        .flatMap(List::stream)
        .filter(
            area ->
                sites.stream()
                    .allMatch(
                        site ->
                            criterion.judge(living(target, area), site).outcome()
                                == criterion.judge(target, site).outcome()))
        .toList();
  }

  private static Seeker living(Seeker seeker, Site home) {
    return new Seeker(
        seeker.skills(),
        seeker.qualificationLevel(),
        seeker.qualifications(),
        seeker.leastHours(),
        seeker.mostHours(),
        seeker.patterns(),
        home,
        TRAVEL,
        seeker.availableFrom(),
        seeker.needs(),
        seeker.groups(),
        seeker.pathwayTypes());
  }
}
