package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The way of plain text and the way through the library come to the same. */
class PlainAgreementTest {

  private static final List<String> ODD_FIELDS =
      List.of(
          "",
          " ",
          "\"a,b\"",
          "\"line\nbreak\"",
          "\"\"",
          "\"say \"\"so\"\"\"",
          "13",
          "Caf\u00e9",
          "\u20ac",
          "a\tb",
          "=1+1",
          "x".repeat(40),
          "\ud83d\ude42",
          "No ",
          " No");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\n\n", "\r\n\r\n", "\r");

  private static Limits limits(int piece) {
    return new Limits(1L << 30, 200, 4096, 1 << 20, 50, 1000, piece, 100_000);
  }

  private static FoldResult byLibrary(byte[] content, Limits limits) {
    Folding folding = new Folding("RNA", new Settings(HeaderNames.BUILT_IN, limits));
    try {
      new LibraryText(folding, rows -> {})
          .fold(new GuessingReader(new ByteArrayInputStream(content), false));
    } catch (FileFault fault) {
      folding.errors().add(fault.error());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return folding.result();
  }

  private static String file(Random random, int rows, boolean quotes) {
    StringBuilder text = new StringBuilder(Extracts.HEADER);
    for (int i = 0; i < rows; i++) {
      List<String> fields = Extracts.nurse(i);
      if (random.nextInt(4) == 0) {
        String odd = ODD_FIELDS.get(random.nextInt(ODD_FIELDS.size()));
        boolean usable = quotes || !odd.startsWith("\"");
        fields.set(random.nextInt(fields.size()), usable ? odd : "odd");
      }
      if (random.nextInt(30) == 0) {
        fields.remove(5);
      }
      int ends = quotes ? ENDS.size() : ENDS.size() - 1;
      text.append(String.join(",", fields)).append(ENDS.get(random.nextInt(ends)));
    }
    return text.toString();
  }

  @Property(tries = 200)
  void bothWaysComeToTheSame(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 60) int rows,
      @ForAll @IntRange(min = 400, max = 4000) int piece,
      @ForAll boolean quotes) {
    // Given
    byte[] content = file(new Random(seed), rows, quotes).getBytes(StandardCharsets.UTF_8);
    // When
    FoldResult plain = Extracts.fold(content, ExtractFormat.CSV, limits(piece));
    FoldResult library = byLibrary(content, limits(piece));
    // Then
    if (rows > 0) {
      assertThat(plain.errors()).isEqualTo(library.errors());
      assertThat(plain.errorCount()).isEqualTo(library.errorCount());
    }
    assertSame(plain, library);
  }

  private static void assertSame(FoldResult plain, FoldResult library) {
    assertThat(plain.rows()).isEqualTo(library.rows());
    assertThat(plain.date()).isEqualTo(library.date());
    if (library.errorCount() > 0) {
      assertThat(plain.errors()).isEqualTo(library.errors());
    }
    assertThat(cells(plain)).isEqualTo(cells(library)).hasSize(plain.cube().size());
    for (Oddity oddity : Oddity.values()) {
      assertThat(plain.oddities().count(oddity)).isEqualTo(library.oddities().count(oddity));
      assertThat(plain.oddities().firstLine(oddity))
          .isEqualTo(library.oddities().firstLine(oddity));
    }
  }

  /** People and their full-time equivalents by group. */
  private static Map<CubeCell, List<Long>> cells(FoldResult result) {
    Map<CubeCell, List<Long>> cells = new HashMap<>();
    result.cube().forEach((cell, people, fte) -> cells.put(cell, List.of(people, fte)));
    return cells;
  }

  /** What the judgement of a row depends on, and values for it: good, blank, odd and wrong ones. */
  private static final Map<String, List<String>> JUDGED =
      Map.ofEntries(
          Map.entry("snapshot_date", List.of("2025-03-31", "2025-03-31", "2024-03-31", "")),
          Map.entry(
              "staff_group",
              List.of(
                  "",
                  "Medical and Dental",
                  "Administrative and Clerical",
                  "Nursing and Midwifery Registered")),
          Map.entry("band", List.of("", "2", "5", "8a", "VSM", "13")),
          Map.entry("clinical", List.of("", "Clinical", "Non-Clinical", "MEDICAL_DENTAL")),
          Map.entry("medical_grade", List.of("", "", "Consultant", "Trainee")),
          Map.entry("employment_type", List.of("", "Permanent", "Bank")),
          Map.entry("fte", List.of("", "0", "0.8", "1", "1.2", "many")),
          Map.entry("start_date", List.of("", "2019-04-01", "2031-01-01", "soon")),
          Map.entry("board_role", List.of("", "", "EXECUTIVE", "NON_EXECUTIVE")),
          Map.entry("board_voting", List.of("", "Y", "N")),
          Map.entry("senior_medical_manager", List.of("", "Yes", "No")));

  private static final List<String> DOCTOR =
      List.of(
          "staff_group",
          "Medical and Dental",
          "band",
          "",
          "clinical",
          "",
          "medical_grade",
          "Consultant");

  /** A nurse or a doctor with some of it changed. */
  private static String[] kind(Random random) {
    List<String> changes = new ArrayList<>(random.nextBoolean() ? DOCTOR : List.of());
    JUDGED.forEach(
        (column, values) -> {
          if (random.nextInt(4) == 0) {
            changes.add(column);
            changes.add(values.get(random.nextInt(values.size())));
          }
        });
    return changes.toArray(String[]::new);
  }

  private static boolean isGood(String[] kind) {
    String text = Extracts.HEADER + Extracts.line(0) + Extracts.line(1, kind);
    return byLibrary(Extracts.bytes(text), limits(3000)).isGood();
  }

  @Property(tries = 200)
  void rowsOfAKindThatIsKnownAreJudgedLikeTheFirst(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int kinds, @ForAll boolean faults) {
    // Given few kinds of rows, each many times, by people who differ otherwise
    Random random = new Random(seed);
    List<String[]> changes =
        Stream.generate(() -> kind(random))
            .filter(kind -> faults || isGood(kind))
            .limit(kinds)
            .toList();
    StringBuilder text = new StringBuilder(Extracts.HEADER).append(Extracts.line(0));
    for (int i = 1; i < 120; i++) {
      List<String> row = Extracts.nurse(i, changes.get(random.nextInt(kinds)));
      row.set(Extracts.COLUMNS.indexOf("ethnic_code"), random.nextBoolean() ? "A" : "");
      row.set(Extracts.COLUMNS.indexOf("sex"), random.nextBoolean() ? "Male" : "Female");
      text.append(String.join(",", row)).append('\n');
    }
    byte[] content = Extracts.bytes(text.toString());
    // When
    FoldResult plain = Extracts.fold(content, ExtractFormat.CSV, limits(3000));
    // Then
    assertSame(plain, byLibrary(content, limits(3000)));
  }

  @Property(tries = 500)
  void aHashIsAboutTheBytesAlone(@ForAll byte[] text, @ForAll @IntRange(max = 20) int before) {
    // Given the same bytes at another place, with others around
    byte[] first = new byte[text.length + Long.BYTES];
    System.arraycopy(text, 0, first, 0, text.length);
    byte[] second = new byte[before + text.length + Long.BYTES];
    new Random(before).nextBytes(second);
    System.arraycopy(text, 0, second, before, text.length);
    // When, Then
    assertThat(Hash.of(second, before, before + text.length))
        .isEqualTo(Hash.of(first, 0, text.length));
  }

  @Property(tries = 200)
  void plainMeansNoQuotationMarkAndNoControlCharacter(
      @ForAll byte[] text, @ForAll @IntRange(max = 255) int planted) {
    // Given letters, and one byte of any kind among them
    Piece piece = new Piece(text.length + 10);
    piece.length = text.length + 2;
    boolean plain = true;
    for (int i = 0; i < text.length; i++) {
      piece.bytes[i] = (byte) (i == text.length / 2 ? planted : ' ' + 1 + (text[i] & 0x3f));
      byte put = piece.bytes[i];
      plain &= put != '"' && (put < 0 || put >= ' ' || put == '\n' || put == '\t');
    }
    piece.bytes[text.length] = '\r';
    piece.bytes[text.length + 1] = '\n';
    // When, Then
    assertThat(new PlainScan().isPlain(piece)).isEqualTo(plain);
  }

  @Test
  void manyPiecesOnSeveralThreadsKeepTheOrderOfErrors() {
    // Given
    StringBuilder text = new StringBuilder(Extracts.HEADER);
    for (int i = 0; i < 3000; i++) {
      text.append(i % 100 == 7 ? Extracts.line(i, "band", "13") : Extracts.line(i));
    }
    text.append(Extracts.line(5));
    byte[] content = Extracts.bytes(text.toString());
    // When
    FoldResult plain = Extracts.fold(content, ExtractFormat.CSV, limits(2000));
    // Then
    assertThat(plain.errors()).isEqualTo(byLibrary(content, limits(2000)).errors()).hasSize(31);
    assertThat(plain.errors().get(0).line()).isEqualTo(9);
    assertThat(plain.errors().get(30).code()).isEqualTo("assignment-twice");
    assertThat(plain.errors().get(30).line()).isEqualTo(3002);
  }
}
