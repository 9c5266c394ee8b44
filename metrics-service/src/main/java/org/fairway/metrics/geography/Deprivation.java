package org.fairway.metrics.geography;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Index of Multiple Deprivation 2025 by LSOA of 2021, England. */
public final class Deprivation {

  private static final Map<String, Integer> DECILES =
      AreaFile.shipped().stream()
          .collect(Collectors.toUnmodifiableMap(AreaFile.Line::lsoa21, AreaFile.Line::imdDecile));

  private static final String ENGLAND = "E01";
  private static final byte[] BY_NUMBER = byNumber();

  private Deprivation() {}

  private static byte[] byNumber() {
    byte[] deciles =
        new byte[1 + DECILES.keySet().stream().mapToInt(Deprivation::number).max().orElse(0)];
    DECILES.forEach((area, decile) -> deciles[number(area)] = decile.byteValue());
    return deciles;
  }

  private static int number(String lsoa21) {
    return Integer.parseInt(lsoa21.substring(ENGLAND.length()));
  }

  /** Whether areas have such numbers, of this census or an older one. */
  public static boolean mayBe(int number) {
    return number > 0 && number < BY_NUMBER.length;
  }

  /**
   * The decile by the number behind {@code E01}; 0 for an unknown area. For readers of many lines.
   */
  public static int decile(int number) {
    return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : 0;
  }

  /** From 1, the most deprived tenth of England, to 10; empty for an unknown area. */
  public static Optional<Integer> decile(String lsoa21) {
    return Optional.ofNullable(DECILES.get(lsoa21));
  }
}
