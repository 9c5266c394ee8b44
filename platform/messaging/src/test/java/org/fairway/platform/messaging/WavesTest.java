package org.fairway.platform.messaging;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WavesTest {
  private record Item(int at, int key) {}

  @Property
  void eachItemIsSentOnceAndInTheOrderOfItsKey(
      @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> keys) {
    // Given
    List<Item> items = items(keys);

    // When
    List<List<Item>> waves = Waves.plan(items, Item::key);

    // Then
    List<Item> sent = waves.stream().flatMap(List::stream).toList();
    assertThat(sent).containsExactlyInAnyOrderElementsOf(items);
    sent.stream()
        .collect(groupingBy(Item::key))
        .values()
        .forEach(ofKey -> assertThat(ofKey).isSortedAccordingTo(Comparator.comparing(Item::at)));
  }

  @Property
  void aWaveHoldsAKeyOnceAndOnlyKeysOfTheWaveBefore(
      @ForAll @Size(max = 60) List<@IntRange(max = 7) Integer> keys) {
    // When
    List<List<Item>> waves = Waves.plan(items(keys), Item::key);

    // Then
    List<Integer> before = null;
    for (List<Item> wave : waves) {
      List<Integer> now = wave.stream().map(Item::key).toList();
      assertThat(now).isNotEmpty().doesNotHaveDuplicates();
      if (before != null) {
        assertThat(before).containsAll(now);
      }
      before = new ArrayList<>(now);
    }
  }

  private static List<Item> items(List<Integer> keys) {
    return IntStream.range(0, keys.size()).mapToObj(i -> new Item(i, keys.get(i))).toList();
  }
}
