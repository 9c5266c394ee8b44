package org.fairway.metrics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything that is released together, or that a reader may lay side by side: counts by key, and
 * the sums that a reader knows to hold between them. Immutable.
 *
 * <p>One key is one fact, wherever it is printed: a total that two tables share has one key.
 */
public final class LinkedTables {

  /** A count and what it is to the reader. */
  record Cell(long count, Role role) {}

  /** A reader knows that the totals, of which there mostly is one, add up to what the parts do. */
  record Sum(List<String> totals, List<String> parts) {
    Stream<String> keys() {
      return Stream.concat(totals.stream(), parts.stream());
    }
  }

  private final SortedMap<String, Cell> cells;
  private final List<Sum> sums;
  private final List<List<String>> together;
  private final Set<String> hidden;
  private final Set<String> kept;

  private LinkedTables(Builder made) {
    this.cells = Collections.unmodifiableSortedMap(new TreeMap<>(made.cells));
    this.sums = List.copyOf(made.sums);
    this.together = List.copyOf(made.together);
    this.hidden = Set.copyOf(made.hidden);
    this.kept = Set.copyOf(made.kept);
  }

  /** Empty tables to put counts in. */
  public static Builder builder() {
    return new Builder();
  }

  /** The key of those who are left, as {@link Builder#rest} names it. */
  public static String restKey(String part, String whole) {
    return whole + " - " + part;
  }

  SortedMap<String, Cell> cells() {
    return cells;
  }

  List<Sum> sums() {
    return sums;
  }

  List<List<String>> together() {
    return together;
  }

  Set<String> hidden() {
    return hidden;
  }

  Set<String> kept() {
    return kept;
  }

  /** Takes counts and sums in any order; the order changes nothing in what is hidden. */
  public static final class Builder {

    private final SortedMap<String, Cell> cells = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<List<String>> together = new ArrayList<>();
    private final Set<String> hidden = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();

    private Builder() {}

    /**
     * A count that would be shown. The same key may come again with the same count.
     *
     * @param count 0 or more
     */
    public Builder cell(String key, long count) {
      return put(key, count, Role.CELL);
    }

    /**
     * A count that is never shown but is part of sums, such as the people of no line. It is kept
     * from the reader if it is small, or else may be worked out.
     */
    public Builder unseen(String key, long count) {
      return put(key, count, Role.UNSEEN);
    }

    /**
     * A count that the reader has from elsewhere: it cannot be hidden, and helps to attack others.
     */
    public Builder known(String key, long count) {
      return put(key, count, Role.KNOWN);
    }

    /** A count that is never shown and need not be kept: it makes a sum complete. */
    public Builder slack(String key, long count) {
      return put(key, count, Role.SLACK);
    }

    Builder put(String key, long count, Role role) {
      if (count < 0) {
        throw new TornTablesException("a count below 0: " + key);
      }
      Cell cell = new Cell(count, role);
      Cell old = cells.putIfAbsent(key, cell);
      if (old != null && !old.equals(cell)) {
        throw new IllegalArgumentException("two different counts for " + key);
      }
      return this;
    }

    /** The reader knows that the total is the sum of the parts. */
    public Builder sum(String total, Collection<String> parts) {
      return sum(List.of(total), parts);
    }

    Builder sum(Collection<String> totals, Collection<String> parts) {
      sums.add(new Sum(List.copyOf(totals), List.copyOf(parts)));
      return this;
    }

    /** The reader knows that one count is never more than another, such as the next stage. */
    public Builder atMost(String lesser, String greater) {
      return difference(lesser, greater, Role.SLACK);
    }

    /** The reader knows that one count is never more than some others together. */
    public Builder atMost(String lesser, Collection<String> greater) {
      String key = restKey(lesser, String.join(" + ", greater));
      put(key, greater.stream().mapToLong(this::count).sum() - count(lesser), Role.SLACK);
      return sum(greater, List.of(lesser, key));
    }

    /**
     * One count is of people who are among those of another, in another measure: those who are left
     * are never printed, and kept from the reader when they are few.
     */
    public Builder rest(String part, String whole) {
      return difference(part, whole, Role.UNSEEN);
    }

    private Builder difference(String lesser, String greater, Role role) {
      String key = restKey(lesser, greater);
      put(key, count(greater) - count(lesser), role);
      return sum(greater, List.of(lesser, key));
    }

    private long count(String key) {
      Cell cell = cells.get(key);
      if (cell == null) {
        throw new IllegalArgumentException("no count for " + key);
      }
      return cell.count();
    }

    /** These are shown all or none: a line shown whole, a percentage and the counts it tells. */
    public Builder together(Collection<String> keys) {
      together.add(List.copyOf(keys));
      return this;
    }

    /** Hidden already, for a reason of the caller's. */
    public Builder hide(String key) {
      hidden.add(key);
      return this;
    }

    /** To be hidden like a small count, although it is none: the reader knows that it is not 0. */
    Builder keep(String key) {
      kept.add(key);
      return this;
    }

    /**
     * The tables.
     *
     * @throws IllegalArgumentException when a key has no count
     * @throws TornTablesException when a total is not the sum of its parts: what the reader is said
     *     to know must be true
     */
    public LinkedTables build() {
      sums.forEach(this::check);
      together.forEach(keys -> keys.forEach(this::count));
      hidden.forEach(this::count);
      kept.forEach(this::count);
      return new LinkedTables(this);
    }

    private void check(Sum sum) {
      long totals = sum.totals().stream().mapToLong(this::count).sum();
      long parts = sum.parts().stream().mapToLong(this::count).sum();
      if (sum.keys().distinct().count() < sum.keys().count() || totals != parts) {
        throw new TornTablesException("not the sum of its parts: " + sum.totals());
      }
    }
  }
}
