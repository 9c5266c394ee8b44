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

  /** A group lies in three numbers side by side, so that it is fetched at once. */
  private static final int WIDTH = 3;

  private static final int PEOPLE = 1;
  private static final int FULL_TIME = 2;

  /** So many wait to be counted, their places having been fetched together. */
  private static final int WAITING = 64;

  private final Values values;
  private final long[] waitingKeys = new long[WAITING];
  private final long[] waitingFullTime = new long[WAITING];
  private long[] table = new long[FIRST_SIZE * WIDTH];
  private int places = FIRST_SIZE;
  private int size;
  private int waiting;

  /** So that fetching is not taken for idle work. */
  @SuppressWarnings("UnusedVariable")
  private long fetched;

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
    if (table[at] == 0) {
      if (size * 2 >= places) {
        grow();
        at = place(key);
      }
      table[at] = key;
      size++;
    }
    table[at + PEOPLE] += count;
    table[at + FULL_TIME] += fte;
  }

  /** Adds one person, now or before anybody looks. */
  void addOne(long key, long fte) {
    waitingKeys[waiting] = key;
    waitingFullTime[waiting] = fte;
    waiting++;
    if (waiting == WAITING) {
      settle();
    }
  }

  /** Counts those who wait. Memory is asked for all of them before the first is counted. */
  private void settle() {
    long seen = 0;
    for (int i = 0; i < waiting; i++) {
      seen |= table[first(waitingKeys[i])];
    }
    fetched = seen;
    for (int i = 0; i < waiting; i++) {
      add(waitingKeys[i], 1, waitingFullTime[i]);
    }
    waiting = 0;
  }

  /** Counts somebody by the decile of the area they live in; 0 when it is not known. */
  void addHome(int decile) {
    homes[decile]++;
  }

  void addAll(Cube other) {
    for (int i = 0; i < homes.length; i++) {
      homes[i] += other.homes[i];
    }
    other.settle();
    for (int i = 0; i < other.table.length; i += WIDTH) {
      if (other.table[i] != 0) {
        add(other.table[i], other.table[i + PEOPLE], other.table[i + FULL_TIME]);
      }
    }
  }

  /** Where a group is looked for first. */
  private int first(long key) {
    return ((int) Hash.mix(key) & (places - 1)) * WIDTH;
  }

  private int place(long key) {
    int at = first(key);
    while (table[at] != 0 && table[at] != key) {
      at += WIDTH;
      at = at == table.length ? 0 : at;
    }
    return at;
  }

  private void grow() {
    long[] old = table;
    places *= 2;
    table = new long[places * WIDTH];
    for (int i = 0; i < old.length; i += WIDTH) {
      if (old[i] != 0) {
        System.arraycopy(old, i, table, place(old[i]), WIDTH);
      }
    }
  }

  /** Number of groups. */
  public int size() {
    settle();
    return size;
  }

  /** Shows every group, in no order. */
  public void forEach(Visitor visitor) {
    settle();
    String[][] texts = values.texts();
    for (int i = 0; i < table.length; i += WIDTH) {
      if (table[i] != 0) {
        CubeCell cell = CubeCell.of(table[i], texts);
        visitor.cell(cell, table[i + PEOPLE], table[i + FULL_TIME]);
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
