package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is read twice, and both times its import is alive and may be ended. */
class WorkbookProgressTest {

  private static final int ROWS = 9000;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void workbook() throws IOException {
    String[] rows =
        IntStream.rangeClosed(0, ROWS)
            .mapToObj(i -> TestWorkbook.text(i == 0 ? Extracts.COLUMNS : Extracts.nurse(i)))
            .toArray(String[]::new);
    file = Files.write(folder.resolve("staff.xlsx"), new TestWorkbook().sheet(rows).bytes());
  }

  private FoldResult fold(Progress progress) throws IOException {
    Settings settings = new Settings(HeaderNames.BUILT_IN, Extracts.LIMITS);
    return new EsrFold("RNA", settings, progress).fold(file, ExtractFormat.XLSX);
  }

  @Test
  void itIsToldOfWhileItIsLookedAtAndWhileItIsFolded() throws IOException {
    // Given
    List<Long> told = new ArrayList<>();
    // When
    FoldResult result = fold((bytes, rows) -> told.add(rows));
    // Then
    assertThat(result.isGood()).isTrue();
    assertThat(told).startsWith(0L, 0L).endsWith(0L, 4095L, 8191L);
  }

  @Test
  void itCanBeEndedBeforeAnythingIsFolded() {
    assertThatThrownBy(
            () ->
                fold(
                    (bytes, rows) -> {
                      throw new CancellationException("after " + rows);
                    }))
        .isInstanceOf(CancellationException.class)
        .hasMessage("after 0");
  }
}
