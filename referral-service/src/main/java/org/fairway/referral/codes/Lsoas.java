package org.fairway.referral.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * The English lower-layer super output areas of 2021 with their deprivation decile.
 *
 * <p>Held as one sorted array of numbers, 170 KB for all 33,755; a look-up is a binary search.
 */
public final class Lsoas {

  private static final String FILE = "/reference/lsoa21.csv.gz";
  private static final int[] CODE_AND_DECILE = load();

  private Lsoas() {}

  private static int[] load() {
    try (InputStream in = Lsoas.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.US_ASCII))) {
      return lines.lines().skip(1).mapToInt(Lsoas::packed).sorted().toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Code digits times 16 plus the decile, counted from the end: a name may hold commas. */
  private static int packed(String line) {
    String[] fields = line.split(",", -1);
    return number(fields[0]) * 16 + Integer.parseInt(fields[fields.length - 6]);
  }

  private static int number(String code) {
    return Integer.parseInt(code, 2, code.length(), 10);
  }

  /**
   * Index of Multiple Deprivation 2025 decile of an area, 1 (most deprived) to 10.
   *
   * @return empty for a code that is not an English LSOA of 2021
   */
  public static OptionalInt imdDecile(String code) {
    if (code == null || !code.matches("E01\\d{6}")) {
      return OptionalInt.empty();
    }
    int wanted = number(code) * 16;
    int at = -Arrays.binarySearch(CODE_AND_DECILE, wanted) - 1;
    if (at < CODE_AND_DECILE.length && CODE_AND_DECILE[at] - wanted <= 10) {
      return OptionalInt.of(CODE_AND_DECILE[at] - wanted);
    }
    return OptionalInt.empty();
  }
}
