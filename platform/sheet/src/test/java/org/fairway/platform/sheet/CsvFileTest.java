package org.fairway.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {

  private static final String TEXT = "name,caf\u00e9\r\n\"a \"\"b\"\"\nc\",2\r\n";
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "text", ".csv"), bytes);
  }

  private List<List<String>> rows(byte[] bytes) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvFile.open(file(bytes), null, CsvLimits.UPLOAD).read(row -> rows.add(row.cells()));
    return rows;
  }

  private SheetFault refusal(byte[] bytes) {
    return catchThrowableOfType(SheetRefused.class, () -> rows(bytes)).faults().get(0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyEncodingGivesTheSameText() throws IOException {
    List<List<String>> expected = List.of(List.of("name", "caf\u00e9"), List.of("a \"b\"\nc", "2"));
    String marked = "\ufeff" + TEXT;
    assertThat(rows(bytes(TEXT))).isEqualTo(expected);
    assertThat(rows(bytes(marked))).isEqualTo(expected);
    assertThat(rows(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
    assertThat(rows(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
    assertThat(rows(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(expected);
    assertThat(rows(TEXT.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(expected);
    assertThat(rows(TEXT.getBytes(WINDOWS))).isEqualTo(expected);
  }

  @Test
  void aSingleOddByteAfterALongPlainStartIsStillSeen() throws IOException {
    // Given 200 kB of ASCII before the first letter that tells
    String text = "name\r\n" + "plain\r\n".repeat(30_000) + "caf\u00e9\r\n";
    // When
    List<List<String>> rows = rows(text.getBytes(WINDOWS));
    // Then
    assertThat(rows.get(rows.size() - 1)).containsExactly("caf\u00e9");
  }

  @Test
  void aDeclaredEncodingIsTakenAtItsWord() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    CsvFile.open(file(bytes("caf\u00e9,b\n")), WINDOWS, CsvLimits.UPLOAD)
        .read(row -> rows.add(row.cells()));
    assertThat(rows.get(0)).containsExactly("caf\u00c3\u00a9", "b");
  }

  @Test
  void aMixOfEncodingsIsRefused() {
    byte[] mixed = bytes("caf\u00e9,b\nx,1\n");
    mixed[7] = (byte) 0xE9;
    assertThat(refusal(mixed).code()).isEqualTo("encoding-mixed");
    assertThat(refusal(new byte[] {'a', ',', (byte) 0x81, '\n'}).code())
        .isEqualTo("encoding-mixed");
  }

  @Test
  void commasSemicolonsAndTabsAreTold() throws IOException {
    assertThat(rows(bytes("a;b\n1;2\n")).get(1)).containsExactly("1", "2");
    assertThat(rows(bytes("a\tb\n1\t2\n")).get(1)).containsExactly("1", "2");
    assertThat(rows(bytes("sep=;\na;b\n1;2\n"))).hasSize(2);
    assertThat(rows(bytes("\"a,x\";b;c\n1;2;3\n")).get(1)).containsExactly("1", "2", "3");
    assertThat(refusal(bytes("a;b,c;d,e\n")).code()).isEqualTo("delimiter-unclear");
  }

  @Test
  void whatIsNoCsvIsRefusedByItsLine() {
    SheetFault open = refusal(bytes("a,b\n1,2\n\"3,4\n5,6\n"));
    assertThat(open.code()).isEqualTo("csv-malformed");
    assertThat(open.line()).isEqualTo(3);
    assertThat(refusal(bytes("a,b\n\"1\"x,2\n")).code()).isEqualTo("csv-malformed");
    byte[] marked = bytes("\ufeffa,b\n1,2\n3,caf\u00e9");
    byte[] cut = Arrays.copyOf(marked, marked.length - 1);
    assertThat(refusal(cut).code()).isEqualTo("encoding-invalid");
  }

  @Test
  void longFieldsAndWideLinesAreRefused() {
    assertThat(refusal(bytes("a,b\n" + "x".repeat(40_000) + ",1\n")).code())
        .isEqualTo("cell-too-long");
    assertThat(refusal(bytes("a,b\n" + "x".repeat(400_000) + ",1\n")).code())
        .isIn("cell-too-long", "csv-malformed");
    assertThat(refusal(bytes("a" + ",".repeat(6000) + "\n")).code()).isEqualTo("too-many-columns");
  }

  @Test
  void linesBeyondTheBoundAreRefused() throws IOException {
    Path file = file(bytes("a,b\n1,2\n3,4\n"));
    CsvFile csv = CsvFile.open(file, null, new CsvLimits(2, 10, 100));
    assertThatThrownBy(() -> csv.read(row -> {})).isInstanceOf(SheetRefused.class);
  }
}
