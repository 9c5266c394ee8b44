package org.fairway.metrics.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreaMapsTest {

  /** In the Black Country, which goes on; and in Sussex, which ended in March 2026. */
  private static final String DUDLEY = "E01009719";

  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 31);
  private static final LocalDate AFTER = LocalDate.of(2026, 4, 1);

  @TempDir Path folder;

  private static String ofSussex() {
    return AreaMaps.of(Optional.empty()).on(BEFORE).boards().entrySet().stream()
        .filter(area -> area.getValue().equals("QNX"))
        .map(java.util.Map.Entry::getKey)
        .sorted()
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyAreaOfEnglandHasABoardUntilTheFirstOnesWereAbolished() {
    AreaMap map = AreaMaps.of(Optional.empty()).on(BEFORE);
    assertThat(map.boards()).hasSize(33_755);
    assertThat(map.boards().values().stream().distinct()).hasSize(42);
    assertThat(map.board(DUDLEY)).contains("QUA");
    assertThat(map.deciles("QUA").values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(723);
    assertThat(map.deciles("QUA").get(1)).isEqualTo(130);
  }

  @Test
  void anAreaOfABoardThatIsGoneBelongsToNoneUntilAMapTellsItsNewOne() throws IOException {
    // Given
    String sussex = ofSussex();
    AreaMaps shipped = AreaMaps.of(Optional.empty());
    Files.writeString(
        folder.resolve("icb-2026-04-01.csv"),
        "lsoa21,icb_ods\n" + sussex + ",QZZ\n" + DUDLEY + ",QUA\n");
    // When
    AreaMaps extended = AreaMaps.of(Optional.of(folder));
    // Then
    assertThat(shipped.on(BEFORE).board(sussex)).contains("QNX");
    assertThat(shipped.on(AFTER).board(sussex)).isEmpty();
    assertThat(shipped.on(AFTER).board(DUDLEY)).contains("QUA");
    assertThat(extended.on(AFTER).board(sussex)).contains("QZZ");
    assertThat(extended.on(AFTER).validFrom()).isEqualTo(AFTER);
    assertThat(extended.on(BEFORE).board(sussex)).contains("QNX");
    assertThat(extended.on(BEFORE).validFrom()).isEqualTo(AreaMaps.FIRST);
  }

  @Test
  void aDayBeforeTheBoardsHasTheFirstMap() {
    assertThat(AreaMaps.of(Optional.empty()).on(LocalDate.of(2020, 1, 1)).board(DUDLEY))
        .contains("QUA");
  }

  @Test
  void aFileThatIsNoMapStopsTheStart() throws IOException {
    Files.writeString(folder.resolve("map.csv"), "lsoa21,icb_ods\n");
    assertThatThrownBy(() -> AreaMaps.of(Optional.of(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("icb-2026-04-01.csv");
    Files.move(folder.resolve("map.csv"), folder.resolve("icb-2027-04-01.csv"));
    Files.writeString(folder.resolve("icb-2027-04-01.csv"), "lsoa21,icb_ods\nE99,QUA\n");
    assertThatThrownBy(() -> AreaMaps.of(Optional.of(folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void decilesOfDeprivationAreThoseOf2025() {
    assertThat(Deprivation.decile("E01000001")).contains(8);
    assertThat(Deprivation.decile("W01000001")).isEmpty();
  }
}
