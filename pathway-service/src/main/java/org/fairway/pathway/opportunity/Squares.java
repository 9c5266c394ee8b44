package org.fairway.pathway.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Squares of about 11 km: 25 of the {@link Cells}, 0.1 degrees of latitude by 0.16 of longitude. To
 * an employer everybody lives somewhere in one of these and no more is known, however many sites it
 * asks about. In a town one holds a hundred neighbourhoods and more; far out in the country it may
 * hold a single one, which is then about as large.
 */
public final class Squares {
  private static final double NORTH = 0.1;
  private static final double EAST = 0.16;
  private static final int COLUMNS = 1000;
  private static final double WEST_EDGE = 10;
  private static final int CELLS_A_SIDE = 5;
  private static final double KM_PER_DEGREE = 111.2;

  private Squares() {}

  /** The square in which a place lies. */
  public static int of(double latitude, double longitude) {
    int cell = Cells.of(latitude, longitude);
    return cell / COLUMNS / CELLS_A_SIDE * COLUMNS + cell % COLUMNS / CELLS_A_SIDE;
  }

  /** From a place to the nearest point of a square: nobody in it lives nearer. */
  public static double kilometres(Site from, int square) {
    int row = square / COLUMNS;
    int column = square % COLUMNS;
    double south = row * NORTH;
    double west = column * EAST - WEST_EDGE;
    return from.kilometresTo(
        within(from.latitude(), south, south + NORTH), within(from.longitude(), west, west + EAST));
  }

  private static double within(double value, double least, double most) {
    return Math.min(Math.max(value, least), most);
  }

  /**
   * All squares with a point no farther away than that, the nearest first: the place's own before
   * one on whose edge the place lies too.
   */
  public static List<Integer> around(Site middle, double kilometres) {
    double degreesNorth = kilometres / KM_PER_DEGREE;
    double widest = Math.cos(Math.toRadians(Math.abs(middle.latitude()) + degreesNorth));
    int rows = (int) Math.ceil(degreesNorth / NORTH);
    int columns = (int) Math.ceil(degreesNorth / Math.max(widest, 0.1) / EAST);
    int own = of(middle.latitude(), middle.longitude());
    List<Ranked> found = new ArrayList<>();
    for (int r = -rows; r <= rows; r++) {
      for (int c = -columns; c <= columns; c++) {
        int square = own + r * COLUMNS + c;
        found.add(new Ranked(square, square == own ? 0 : kilometres(middle, square)));
      }
    }
    return found.stream()
        .filter(each -> each.away() <= kilometres)
        .sorted(
            Comparator.comparingDouble(Ranked::away)
                .thenComparing(each -> each.square() != own)
                .thenComparingInt(Ranked::square))
        .map(Ranked::square)
        .toList();
  }

  private record Ranked(int square, double away) {}
}
