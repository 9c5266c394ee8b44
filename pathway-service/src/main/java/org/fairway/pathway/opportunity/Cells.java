package org.fairway.pathway.opportunity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Squares of about 2.2 km by which what is near is found with an ordinary index: 0.02 degrees of
 * latitude, 0.032 of longitude.
 */
public final class Cells {
  private static final double NORTH = 0.02;
  private static final double EAST = 0.032;
  private static final int COLUMNS = 1000;
  private static final double WEST_EDGE = 10;
  private static final double KM_PER_DEGREE = 111.2;

  private Cells() {}

  /** The square in which a place lies. */
  public static int of(double latitude, double longitude) {
    return row(latitude) * COLUMNS + column(longitude);
  }

  private static int row(double latitude) {
    return (int) Math.floor(latitude / NORTH);
  }

  private static int column(double longitude) {
    return (int) Math.floor((longitude + WEST_EDGE) / EAST);
  }

  /** All squares with a point no farther away than that, the nearest first. */
  public static List<Integer> around(Site middle, double kilometres) {
    double degreesNorth = kilometres / KM_PER_DEGREE;
    double widest = Math.cos(Math.toRadians(Math.abs(middle.latitude()) + degreesNorth));
    double degreesEast = degreesNorth / Math.max(widest, 0.1);
    List<Ranked> found = new ArrayList<>();
    for (int r = row(middle.latitude() - degreesNorth);
        r <= row(middle.latitude() + degreesNorth);
        r++) {
      for (int c = column(middle.longitude() - degreesEast);
          c <= column(middle.longitude() + degreesEast);
          c++) {
        double north = (r + 0.5) * NORTH;
        double east = (c + 0.5) * EAST - WEST_EDGE;
        found.add(new Ranked(r * COLUMNS + c, middle.kilometresTo(north, east)));
      }
    }
    found.sort(Comparator.comparingDouble(Ranked::away));
    return found.stream().map(Ranked::cell).toList();
  }

  private record Ranked(int cell, double away) {}
}
