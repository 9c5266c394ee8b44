package org.fairway.metrics.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts by group. Its size is bounded by the code lists and by a limit, and not by the number of
 * people. Not safe for use by several threads.
 */
public final class Cube {

  private static final int FIRST_SIZE = 1024;
  private static final int DECILES = 10;

  private final Values values;
  private long[] keys = new long[FIRST_SIZE];
  private long[] people = new long[FIRST_SIZE];
  private long[] fullTime = new long[FIRST_SIZE];
  private int size;

  /** Staff by decile of the area they live in, at 0 those of whom it is not known. */
  private final long[] homes = new long[DECILES + 1];

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

  /** Counts somebody by the decile of the area they live in; 0 when it is not known. */
  void addHome(int decile) {
    homes[decile]++;
  }

  void addAll(Cube other) {
    for (int i = 0; i < homes.length; i++) {
      homes[i] += other.homes[i];
    }
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

  /**
   * Substantive staff by the decile of deprivation of the area they live in, {@code UNKNOWN} among
   * them; nothing when the file does not tell areas.
   */
  public Map<String, Long> homes() {
    Map<String, Long> people = new TreeMap<>();
    for (int i = 0; i < homes.length; i++) {
      if (homes[i] > 0) {
        people.put(i == 0 ? "UNKNOWN" : String.valueOf(i), homes[i]);
      }
    }
    return people;
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
