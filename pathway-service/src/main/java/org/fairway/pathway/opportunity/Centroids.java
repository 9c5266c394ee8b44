package org.fairway.pathway.opportunity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The middle of each English lower-layer super output area of 2021, as the Office for National
 * Statistics publishes it (Open Government Licence v3.0). An area is a neighbourhood of about 1,500
 * people: distances from it are those of the neighbourhood, not of a door.
 */
public final class Centroids {
  private static final String FILE = "/reference/lsoa21_centroid.csv.gz";
  private static final String CODE = "E01\\d{6}";
  private static final List<String[]> LINES = read();
  private static final int[] CODES = LINES.stream().mapToInt(f -> number(f[0])).toArray();
  private static final double[] PLACES =
      LINES.stream()
          .flatMapToDouble(f -> Arrays.stream(f, 1, 3).mapToDouble(Double::parseDouble))
          .toArray();

  private Centroids() {}

  private static List<String[]> read() {
    try (InputStream in = Centroids.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .sorted((a, b) -> a[0].compareTo(b[0]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int number(String code) {
    return Integer.parseInt(code, 1, code.length(), 10);
  }

  /** Empty for a code that is not an English area of 2021. */
  public static Optional<Site> of(String lsoa21) {
    if (lsoa21 == null || !lsoa21.matches(CODE)) {
      return Optional.empty();
    }
    int at = Arrays.binarySearch(CODES, number(lsoa21));
    return at < 0
        ? Optional.empty()
        : Optional.of(new Site(lsoa21, PLACES[2 * at], PLACES[2 * at + 1]));
  }
}
