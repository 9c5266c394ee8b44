package org.fairway.pathway.opportunity;

/**
 * Where the work is done.
 *
 * @param lsoa21 small area of 2021; null when only coordinates are known
 * @param latitude degrees north, WGS84
 * @param longitude degrees east, WGS84
 */
public record Site(String lsoa21, double latitude, double longitude) {
  private static final double EARTH_KM = 6371.0;

  /** Great-circle distance in kilometres. */
  public double kilometresTo(double otherLatitude, double otherLongitude) {
    double north = Math.toRadians(otherLatitude - latitude) / 2;
    double east = Math.toRadians(otherLongitude - longitude) / 2;
    double chord =
        Math.pow(Math.sin(north), 2)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(otherLatitude))
                * Math.pow(Math.sin(east), 2);
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
