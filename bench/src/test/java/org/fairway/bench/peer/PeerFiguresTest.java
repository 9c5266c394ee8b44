package org.fairway.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.fairway.bench.measure.Cost;
import org.fairway.bench.report.Goal;
import org.fairway.bench.report.Line;
import org.junit.jupiter.api.Test;

class PeerFiguresTest {
  private static final Goal FOUR_TIMES = Goal.atLeast(4);

  @Test
  void aPeerThatRanIsComparedByTheMedianOfItsRounds() {
    // Given
    List<Cost> rounds = List.of(new Cost(500, 3), new Cost(100, 9), new Cost(400, 4));
    // When
    PeerFigures figures = PeerFigures.medians(Work.CREATE, Map.of(Peer.HAPI, rounds));
    // Then
    Line rate = figures.rate("begun", 1600, Peer.HAPI, FOUR_TIMES);
    assertThat(rate.against()).isEqualTo("HAPI");
    assertThat(rate.reference()).isEqualTo(400);
    assertThat(rate.reached()).isTrue();
    assertThat(figures.cpu("CPU", 1, Peer.HAPI, Goal.below(0.25)).ratio()).isEqualTo(0.25);
  }

  @Test
  void aPeerThatDidNotRunIsComparedByItsEarlierFigureWhichIsSaid() {
    // When
    PeerFigures figures = PeerFigures.medians(Work.WORKLIST, Map.of());
    // Then
    Line rate = figures.rate("worklist", 800, Peer.HAPI, FOUR_TIMES);
    assertThat(rate.against()).isEqualTo("HAPI, earlier");
    assertThat(rate.reference()).isEqualTo(80);
  }

  @Test
  void onlyPeersThatRanAreToldForThemselves() {
    // When
    Map<Peer, List<Cost>> rounds = Map.of(Peer.DIRECTUS, List.of(new Cost(200, 7)));
    PeerFigures figures = PeerFigures.medians(Work.READ, rounds);
    // Then
    assertThat(figures.alone("read by id"))
        .extracting(Line::what, Line::figure)
        .containsExactly(
            tuple("Directus, read by id", 200.0), tuple("CPU of Directus, read by id", 7.0));
  }
}
