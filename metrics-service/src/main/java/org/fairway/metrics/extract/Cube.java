package org.fairway.metrics.extract;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts by group. Its size is bounded by the code lists and by a limit, and not by the number of
 * people. Not safe for use by several threads.
 */
public final class Cube {

  private static final int FIRST_SIZE = 1024;

  private final Values values;
  private long[] keys = new long[FIRST_SIZE];
  private long[] people = new long[FIRST_SIZE];
  private long[] fullTime = new long[FIRST_SIZE];
  private int size;

  Cube(Values values) {
    this.values = values;
  }

  /** Receives one group after the other. */
  @FunctionalInterface
  public interface Visitor {

    /**
     * @param people how many
     * @param fullTime their full-time equivalents in hundred-thousandths
     */
    void cell(CubeCell cell, long people, long fullTime);
  }

  void add(long key, long count, long fte) {
    int at = place(key);
    if (keys[at] == 0) {
      if (size * 2 >= keys.length) {
        grow();
        at = place(key);
      }
      keys[at] = key;
      size++;
    }
    people[at] += count;
    fullTime[at] += fte;
  }

  void addAll(Cube other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.keys[i] != 0) {
        add(other.keys[i], other.people[i], other.fullTime[i]);
      }
    }
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) Hash.mix(key) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPeople = people;
    long[] oldFullTime = fullTime;
    keys = new long[oldKeys.length * 2];
    people = new long[keys.length];
    fullTime = new long[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        people[at] = oldPeople[i];
        fullTime[at] = oldFullTime[i];
      }
    }
  }

  /** Number of groups. */
  public int size() {
    return size;
  }

  /** Shows every group, in no order. */
  public void forEach(Visitor visitor) {
    String[][] texts = values.texts();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        visitor.cell(CubeCell.of(keys[i], texts), people[i], fullTime[i]);
      }
    }
  }

  /** Groups and how many they are; for small cubes. */
  public Map<CubeCell, Long> cells() {
    Map<CubeCell, Long> cells = new HashMap<>();
    forEach((cell, count, fte) -> cells.put(cell, count));
    return cells;
  }

  /** People under a measure. */
  public long total(String measure) {
    long[] total = new long[1];
    forEach((cell, count, fte) -> total[0] += cell.measure().equals(measure) ? count : 0);
    return total[0];
  }
}
