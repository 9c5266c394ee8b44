package org.fairway.metrics.geography;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Index of Multiple Deprivation 2025 by LSOA of 2021, England. */
public final class Deprivation {

  private static final Map<String, Integer> DECILES =
      AreaFile.shipped().stream()
          .collect(Collectors.toUnmodifiableMap(AreaFile.Line::lsoa21, AreaFile.Line::imdDecile));

  private Deprivation() {}

  /** From 1, the most deprived tenth of England, to 10; empty for an unknown area. */
  public static Optional<Integer> decile(String lsoa21) {
    return Optional.ofNullable(DECILES.get(lsoa21));
  }
}
