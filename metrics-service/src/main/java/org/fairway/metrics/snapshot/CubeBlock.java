package org.fairway.metrics.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.extract.Cube;
import org.fairway.metrics.extract.CubeCell;

/**
 * Up to 50,000 cells of a cube as arrays, in the form in which they are stored: texts once, and for
 * each cell and dimension the place of its text, from 1; 0 for an empty one.
 */
final class CubeBlock {

  static final int CELLS = 50_000;
  private static final int AXES = 11;

  private final Map<String, Short> places = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final short[][] axes = new short[AXES][CELLS];
  private final long[] people = new long[CELLS];
  private final long[] fullTime = new long[CELLS];
  private int size;

  /** Cuts a cube into blocks. */
  static List<CubeBlock> of(Cube cube) {
    List<CubeBlock> blocks = new ArrayList<>();
    cube.forEach(
        (cell, count, fte) -> {
          if (blocks.isEmpty() || blocks.get(blocks.size() - 1).size == CELLS) {
            blocks.add(new CubeBlock());
          }
          blocks.get(blocks.size() - 1).add(cell, count, fte);
        });
    return blocks;
  }

  private void add(CubeCell cell, long count, long fte) {
    int axis = 0;
    axes[axis++][size] = place(cell.measure());
    axes[axis++][size] = place(cell.clinical());
    axes[axis++][size] = place(cell.band());
    axes[axis++][size] = place(cell.medicalGrade());
    axes[axis++][size] = place(cell.ethnicCode());
    axes[axis++][size] = place(cell.disability());
    axes[axis++][size] = place(cell.sex());
    axes[axis++][size] = place(cell.ageBand());
    axes[axis++][size] = place(cell.boardRole());
    axes[axis++][size] = place(cell.boardVoting());
    axes[axis][size] = place(cell.internationalRecruit());
    people[size] = count;
    fullTime[size] = fte;
    size++;
  }

  private short place(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    Short known = places.get(text);
    if (known != null) {
      return known;
    }
    names.add(text);
    places.put(text, (short) names.size());
    return (short) names.size();
  }

  List<String> names() {
    return names;
  }

  /** Places in the order of the dimensions of a cell. */
  List<short[]> axes() {
    return Arrays.stream(axes).map(axis -> Arrays.copyOf(axis, size)).toList();
  }

  long[] people() {
    return Arrays.copyOf(people, size);
  }

  /** Hundred-thousandths. */
  long[] fullTime() {
    return Arrays.copyOf(fullTime, size);
  }
}
