package org.fairway.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws from a list in which each choice has a weight. */
final class Weighted<T> {
  private final List<T> choices = new ArrayList<>();
  private final List<Integer> upTo = new ArrayList<>();
  private int total;

  /**
   * @param weight at least 1
   * @return this
   */
  Weighted<T> add(T choice, int weight) {
    total += weight;
    choices.add(choice);
    upTo.add(total);
    return this;
  }

  T draw(Random random) {
    int at = random.nextInt(total);
    int index = 0;
    while (upTo.get(index) <= at) {
      index++;
    }
    return choices.get(index);
  }
}
