package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Order and repetition change nothing, for the rules of the projection in memory. */
class FunnelOrderPropertyTest {

  private static List<Change> flat(List<List<Change>> news) {
    return news.stream().flatMap(List::stream).toList();
  }

  /** The same news in any order, some of it twice, and even its parts torn from each other. */
  private static List<Change> disturbed(List<List<Change>> news, Random random) {
    List<Change> changes = new ArrayList<>(flat(news));
    flat(news).stream().filter(any -> random.nextBoolean()).forEach(changes::add);
    Collections.shuffle(changes, random);
    return changes;
  }

  @Property(tries = 1000)
  void anyOrderAndRepetitionGivesTheSameRows(
      @ForAll long history, @ForAll long order, @ForAll @IntRange(min = 1, max = 60) int size) {
    // Given
    List<List<Change>> news = new History(history, FunnelProjection.LIVE).news(size);
    var expected = new MemoryTables(true).apply(flat(news)).rows();
    // When
    var disturbed = new MemoryTables(true).apply(disturbed(news, new Random(order))).rows();
    // Then
    assertThat(disturbed).isEqualTo(expected);
  }

  @Property(tries = 300)
  void takingEverythingASecondTimeChangesNothing(
      @ForAll long history, @ForAll @IntRange(min = 1, max = 60) int size) {
    // Given
    List<List<Change>> news = new History(history, FunnelProjection.LIVE).news(size);
    MemoryTables once = new MemoryTables(true).apply(flat(news));
    String before = once.rows().toString();
    // When
    once.apply(flat(news));
    // Then
    assertThat(once.rows()).hasToString(before);
  }

  @Property(tries = 1)
  void controlArmWithoutTheVersionsOrderDecides() {
    int different = 0;
    for (long seed = 0; seed < 200; seed++) {
      List<List<Change>> news = new History(seed, FunnelProjection.LIVE).news(40);
      var first = new MemoryTables(false).apply(flat(news)).rows();
      var other = new MemoryTables(false).apply(disturbed(news, new Random(seed))).rows();
      different += first.equals(other) ? 0 : 1;
    }
    assertThat(different).isGreaterThan(150);
  }
}
