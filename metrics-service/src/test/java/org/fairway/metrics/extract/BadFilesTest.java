package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of bad file is a clear error with its place, and costs no memory. */
class BadFilesTest {

  static Stream<BadFile> files() {
    return BadFiles.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aBadFileIsAClearErrorWithItsPlace(BadFile file) {
    // When
    FoldResult result = file.fold();
    // Then
    assertThat(result.isGood()).isFalse();
    assertThat(Extracts.errors(result)).first().isEqualTo(file.expected());
    assertThat(result.errors())
        .allSatisfy(
            error -> {
              assertThat(error.code()).matches("[a-z][a-z-]{1,59}");
              assertThat(error.detail()).isNotBlank().hasSizeLessThanOrEqualTo(500);
              assertThat(error.line() == 1 || !error.column().isEmpty())
                  .as("only a fault of the whole file has no column: %s", error)
                  .isTrue();
            });
  }

  @Test
  void thereAreMoreThanSixtyKinds() {
    assertThat(files().map(BadFile::name)).hasSizeGreaterThan(60).doesNotHaveDuplicates();
  }

  @Test
  void allOfThemFitIntoAHeapOf96Megabytes() throws IOException, InterruptedException {
    // Given
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx96m",
                    "-XX:+UseSerialGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    BadFiles.class.getName()))
            .redirectErrorStream(true)
            .start();
    // When
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Then
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.strip()).isEqualTo("folded " + files().count());
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void whatIsTooLongIsRefusedBeforeMuchOfItIsRead() {
    // Given
    Repeated field = new Repeated(Extracts.HEADER + "1,RNA,", "x", 1L << 40);
    BadFile file = new BadFile("a field without end", ExtractFormat.CSV, () -> field, "");
    // When
    FoldResult result = file.fold();
    // Then
    assertThat(Extracts.errors(result)).containsExactly("2 snapshot_date csv-malformed");
    assertThat(field.taken()).isLessThan(4L << 20);
  }

  @Test
  void controlArmTheGoodFileOfEachFormIsTaken() {
    byte[] text = Extracts.bytes(Extracts.with());
    byte[] book =
        new TestWorkbook()
            .sheet(
                TestWorkbook.text(Extracts.COLUMNS),
                TestWorkbook.text(Extracts.nurse(1)),
                TestWorkbook.text(Extracts.nurse(2)),
                TestWorkbook.text(Extracts.nurse(3)))
            .bytes();
    FoldResult plain = Extracts.fold(text, ExtractFormat.CSV);
    assertThat(Extracts.errors(plain)).isEmpty();
    assertThat(plain.cube().total("HEADCOUNT")).isEqualTo(3);
    assertThat(Extracts.fold(BadPackings.gzip(text), ExtractFormat.CSV_GZIP).cube().cells())
        .isEqualTo(plain.cube().cells());
    assertThat(Extracts.errors(Extracts.fold(book, ExtractFormat.XLSX))).isEmpty();
    assertThat(Extracts.fold(book, ExtractFormat.XLSX).cube().cells())
        .isEqualTo(plain.cube().cells());
  }
}
