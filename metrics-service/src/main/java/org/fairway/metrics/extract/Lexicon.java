package org.fairway.metrics.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The columns that are counted or judged, with the spellings that one thread has seen of each. */
@SuppressWarnings("EnumOrdinal") // places in arrays that live no longer than the process
final class Lexicon {

  /** So few that what they take together stays few. */
  private static final int MOST_TOGETHER = 5;

  private final EsrColumn[] columns;
  private final int[] places;
  private final int[] ordinals;
  private final int[] blanks;
  private final Spellings[] spellings;
  private final int[] numbers = new int[EsrColumn.values().length];
  private final boolean[] blank = new boolean[EsrColumn.values().length];
  private final String organisation;
  private final List<Neighbours> neighbours = new ArrayList<>();
  private final int[] alone;
  private final int[] shifts;
  private final int[] looked;
  private boolean spread;
  private boolean faulty;
  private long group;
  private long kind;

  Lexicon(EsrHeader header, String organisation, Values values) {
    this.organisation = organisation;
    Map<EsrColumn, Meaning> meanings = JudgedColumns.meanings(organisation, values);
    this.columns = meanings.keySet().toArray(EsrColumn[]::new);
    this.places = new int[columns.length];
    this.ordinals = Arrays.stream(columns).mapToInt(Enum::ordinal).toArray();
    this.blanks = new int[columns.length];
    this.spellings = new Spellings[columns.length];
    for (int i = 0; i < columns.length; i++) {
      places[i] = header.place(columns[i]);
      blanks[i] = JudgedColumns.blank(columns[i], values);
      spellings[i] = new Spellings(meanings.get(columns[i]));
    }
    this.shifts = Arrays.stream(columns).mapToInt(Lexicon::shift).toArray();
    this.alone = pair();
    this.looked = new int[neighbours.size()];
  }

  private static int shift(EsrColumn column) {
    Axis axis = JudgedColumns.AXES.get(column);
    return axis == null ? -1 : axis.shift();
  }

  /** Finds columns that stand side by side; those that do not, and those that are not there. */
  private int[] pair() {
    List<Integer> rest = new ArrayList<>();
    List<Integer> near = new ArrayList<>();
    List<Integer> byPlace = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      byPlace.add(i);
    }
    byPlace.sort(Comparator.comparingInt(i -> places[i]));
    for (int i : byPlace) {
      boolean next = !near.isEmpty() && places[i] == places[near.get(near.size() - 1)] + 1;
      if (!next || near.size() == MOST_TOGETHER) {
        close(near, rest);
      }
      (places[i] < 0 ? rest : near).add(i);
    }
    close(near, rest);
    return rest.stream().mapToInt(i -> i).toArray();
  }

  private void close(List<Integer> near, List<Integer> rest) {
    if (near.size() == 1) {
      rest.add(near.get(0));
    } else if (near.size() > 1) {
      int[] members = near.stream().mapToInt(i -> i).toArray();
      neighbours.add(new Neighbours(places[members[0]], members));
    }
    near.clear();
  }

  /**
   * Reads the columns of a row.
   *
   * @return whether it was known already what all columns that stand together come to: then {@link
   *     #group} and {@link #kind} are of this row, and all else is when it was {@link #spread}
   */
  boolean read(Fields row) {
    spread = true;
    if (row.joined) {
      return readJoined(row);
    }
    faulty = false;
    for (int i = 0; i < places.length; i++) {
      read(i, row);
    }
    return false;
  }

  private boolean readJoined(Fields row) {
    group = 0;
    kind = 0;
    boolean known = true;
    for (int n = 0; n < looked.length; n++) {
      Neighbours near = neighbours.get(n);
      int at = near.look(row);
      looked[n] = at;
      if (at < 0) {
        known = false;
      } else {
        Neighbours.Found found = near.found(at);
        group |= found.group();
        kind |= found.kind();
      }
    }
    faulty = false;
    for (int i : alone) {
      read(i, row);
      group |= group(i);
      kind |= kind(i);
    }
    spread = false;
    if (!known) {
      spread(row);
    }
    return known;
  }

  /** The key of the row's group without a measure, its clinical column as it is. */
  long group() {
    return group;
  }

  /** Parts of the row's {@link RowKind}. */
  long kind() {
    return kind;
  }

  private long group(int i) {
    return shifts[i] < 0 ? 0 : (long) numbers[ordinals[i]] << shifts[i];
  }

  private long kind(int i) {
    return RowKind.part(columns[i], numbers[ordinals[i]], blank[ordinals[i]]);
  }

  /** Has each column of the row just read told by itself. */
  void spread(Fields row) {
    if (spread) {
      return;
    }
    spread = true;
    for (int n = 0; n < looked.length; n++) {
      Neighbours near = neighbours.get(n);
      if (looked[n] < 0) {
        learn(near, row);
      } else {
        spread(near.columns(), near.found(looked[n]));
      }
    }
  }

  private void spread(int[] members, Neighbours.Found found) {
    for (int i = 0; i < members.length; i++) {
      int column = ordinals[members[i]];
      numbers[column] = found.values()[i];
      blank[column] = ((found.blanks() >>> i) & 1) != 0;
      faulty |= numbers[column] < 0;
    }
  }

  /** Reads columns one by one, and remembers what they come to. */
  private void learn(Neighbours near, Fields row) {
    int[] members = near.columns();
    int from = row.from[near.first()];
    int to = row.to[near.first() + members.length - 1];
    int[] values = new int[members.length];
    int blanks = 0;
    long groups = 0;
    long kinds = 0;
    for (int i = 0; i < members.length; i++) {
      read(members[i], row);
      int column = ordinals[members[i]];
      values[i] = numbers[column];
      blanks |= blank[column] ? 1 << i : 0;
      groups |= group(members[i]);
      kinds |= kind(members[i]);
    }
    near.learn(row, from, to, new Neighbours.Found(values, blanks, groups, kinds));
  }

  private void read(int i, Fields row) {
    int place = places[i];
    int column = ordinals[i];
    boolean empty = place < 0 || row.strip(place);
    int number = empty ? blanks[i] : spellings[i].number(row.bytes, row.from[place], row.to[place]);
    blank[column] = empty;
    numbers[column] = number;
    faulty |= number < 0;
  }

  /** Whether the row just read has nothing in a column. */
  boolean isBlank(EsrColumn column) {
    return blank[column.ordinal()];
  }

  /** What the row just read has in a column: a number, or below zero a {@link Fault}. */
  int number(EsrColumn column) {
    return numbers[column.ordinal()];
  }

  /** Tells every fault of the row just read; false when there is none. */
  boolean tellFaults(long line, ErrorList errors) {
    if (!faulty) {
      return false;
    }
    boolean found = false;
    for (EsrColumn column : columns) {
      int number = numbers[column.ordinal()];
      if (number < 0) {
        Fault fault = Fault.of(number);
        String detail =
            Meanings.detail(fault, column, JudgedColumns.AXES.get(column), organisation);
        errors.add(line, column.header(), fault.code(), detail);
        found = true;
      }
    }
    return found;
  }
}
