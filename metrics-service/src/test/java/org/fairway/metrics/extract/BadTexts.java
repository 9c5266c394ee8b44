package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.Extracts.HEADER;
import static org.fairway.metrics.extract.Extracts.bytes;
import static org.fairway.metrics.extract.Extracts.line;
import static org.fairway.metrics.extract.Extracts.with;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that are no good as texts: their form, their header, their encoding. */
final class BadTexts {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long GIGABYTE = 1L << 30;

  private BadTexts() {}

  static Stream<BadFile> all() {
    return Stream.of(empty(), headers(), shapes(), endless(), bytesThatAreNoText(), encodings())
        .flatMap(kinds -> kinds);
  }

  private static Stream<BadFile> empty() {
    return Stream.of(
        BadFile.text("empty file", "", "1  file-empty"),
        BadFile.text("blank lines alone", "\n\r\n\n", "1  file-empty"),
        BadFile.text("byte order mark alone", "\ufeff", "1  file-empty"),
        BadFile.text("UTF-16 mark alone", new byte[] {-1, -2}, "1  file-empty"),
        BadFile.text("header alone", HEADER, "1  file-empty"));
  }

  private static Stream<BadFile> headers() {
    String wide = "x,".repeat(200) + "x\n";
    return Stream.of(
        BadFile.text("column named twice", HEADER.replace("lsoa21", "sex"), "1 sex column-twice"),
        BadFile.text(
            "column named by two of its names",
            HEADER.replace("religion", "Ethnic Origin"),
            "1 ethnic_code column-twice"),
        BadFile.text(
            "column missing",
            HEADER.replace("ethnic_code", "ethnic_cod") + line(1),
            "1 ethnic_code column-missing"),
        BadFile.text("no header", line(1) + line(2), "1 organisation_ods column-missing"),
        BadFile.text("semicolons", with().replace(',', ';'), "1  delimiter-wrong"),
        BadFile.text("tabs", with().replace(',', '\t'), "1  delimiter-wrong"),
        BadFile.text("header of 201 columns", wide + wide, "1 column 201 header-too-wide"),
        BadFile.text("JSON", "{\"rows\":[{\"band\":\"5\"}]}", "1 organisation_ods column-missing"),
        BadFile.text(
            "HTML",
            "<html>\n<table><tr><td>5</td></tr></table>",
            "1 organisation_ods column-missing"));
  }

  private static Stream<BadFile> shapes() {
    String good = HEADER + line(1);
    return Stream.of(
        BadFile.text("short row", good + "2,RNA,2025-03-31\n" + line(3), "3 staff_group row-width"),
        BadFile.text(
            "long row", good + line(2).strip() + ",more\n" + line(3), "3 column 24 row-width"),
        BadFile.text(
            "row of 300 columns", good + "x,".repeat(299) + "x\n", "3 column 24 row-width"),
        BadFile.text("row of blanks", good + "   \n" + line(3), "3 organisation_ods row-width"),
        BadFile.text(
            "quotation mark that is not closed, in the middle",
            good + line(2, "religion", "\"None") + line(3),
            "3 fte row-width"),
        BadFile.text(
            "quotation mark that is not closed, at the end",
            good + line(2, "senior_medical_manager", "\"No").strip(),
            "3 senior_medical_manager csv-malformed"),
        BadFile.text(
            "letters behind a closing quotation mark",
            good + line(2, "religion", "\"No\"ne") + line(3),
            "3 religion csv-malformed"),
        BadFile.text(
            "letters behind a closing quotation mark, behind a quoted line break",
            good + line(2, "religion", "\"No\nne\"") + line(3, "religion", "\"No\"ne"),
            "5 religion csv-malformed"),
        BadFile.text(
            "field too long between quotation marks",
            with("religion", '"' + "x".repeat(16_385) + '"'),
            "3 religion csv-malformed"),
        BadFile.text(
            "zero byte in a column without a name",
            HEADER.strip() + ",\n" + line(1).strip() + ",\0\n",
            "2 column 24 character-forbidden"),
        BadFile.text("zero byte in a header", "\0" + with(), "1 column 1 character-forbidden"),
        BadFile.text(
            "quoted wrong band behind a quoted line break",
            good + line(2, "religion", "\"No\nne\"") + line(3, "band", "\"13\""),
            "5 band value-unknown"));
  }

  private static Stream<BadFile> endless() {
    String good = HEADER + line(1);
    return Stream.of(
        endless("header of a million columns", "", "x,", GIGABYTE, "1 column 201 csv-malformed"),
        endless("row of a million columns", good, "x,", GIGABYTE, "3 column 201 csv-malformed"),
        endless(
            "field of a gigabyte", good + "2,RNA,", "x", GIGABYTE, "3 snapshot_date csv-malformed"),
        endless(
            "quoted field of a gigabyte",
            good + "2,\"",
            "x\n",
            GIGABYTE,
            "3 organisation_ods csv-malformed"),
        endless("a gigabyte without an end of line", "", "x", GIGABYTE, "1 column 1 csv-malformed"),
        endless("a gigabyte of zeros", "", "\0", GIGABYTE, "1 column 1 csv-malformed"),
        endless("more bytes than allowed", good, "\n", 65L << 20, "1  file-too-large"));
  }

  private static BadFile endless(
      String name, String begin, String pattern, long length, String expected) {
    return new BadFile(
        name, ExtractFormat.CSV, () -> new Repeated(begin, pattern, length), expected);
  }

  private static Stream<BadFile> bytesThatAreNoText() {
    String wide =
        HEADER
            + IntStream.range(0, 1200)
                .mapToObj(
                    i ->
                        line(
                            i,
                            "ethnic_code",
                            "" + (char) ('A' + i % 7) + (char) ('A' + i / 7 % 26),
                            "age_band",
                            10 + i % 20 + "-" + (50 + i % 3)))
                .reduce("", String::concat);
    return Stream.of(
        BadFile.text(
            "zero byte in a field", with("religion", "No\0ne"), "3 religion character-forbidden"),
        BadFile.text("zero byte in a band", with("band", "\0005"), "3 band character-forbidden"),
        BadFile.text("escape", with("band", "\u001b[5m"), "3 band character-forbidden"),
        BadFile.text("PDF", "%PDF-1.7\n1 0 obj", "1  not-csv"),
        BadFile.text(
            "gzip that is not announced", BadPackings.gzip(bytes(with())), "1  gzip-inside"),
        BadFile.text("workbook sent as CSV", new TestWorkbook().bytes(), "1  not-csv"),
        BadFile.text("old workbook sent as CSV", BadPackings.OLE2, "1  not-csv"),
        BadFile.text("more groups than there can be", wide, "1  too-many-groups"));
  }

  private static Stream<BadFile> encodings() {
    byte[] odd = with().getBytes(StandardCharsets.UTF_16LE);
    return Stream.of(
        BadFile.text(
            "Windows-1252 after UTF-8",
            join(
                bytes(HEADER + line(1, "religion", "Caf\u00e9")),
                windows(line(2, "band", "\u00e9"))),
            "3 band encoding-mixed"),
        BadFile.text(
            "UTF-8 after Windows-1252",
            join(
                windows(HEADER + line(1, "religion", "Caf\u00e9")),
                bytes(line(2, "band", "\u00e9"))),
            "3 band encoding-mixed"),
        BadFile.text(
            "Windows-1252 after a mark of UTF-8",
            join(bytes("\ufeff" + HEADER), windows(line(1, "religion", "Caf\u00e9"))),
            "2 religion encoding-mixed"),
        BadFile.text(
            "overlong UTF-8 after UTF-8",
            join(
                bytes(HEADER + line(1, "religion", "\u00e9") + "2,RNA,"),
                new byte[] {(byte) 0xc0, (byte) 0xaf, '\n'}),
            "3 snapshot_date encoding-mixed"),
        BadFile.text(
            "byte that Windows-1252 has not",
            join(windows(HEADER + line(1, "religion", "\u00e9 ")), new byte[] {(byte) 0x81, '\n'}),
            "3 assignment_id encoding-mixed"),
        BadFile.text(
            "UTF-16 with an odd byte",
            join(odd, new byte[] {'x'}),
            "5 assignment_id encoding-mixed"),
        BadFile.text("UTF-16 with half a letter", halfLetter(), "3 band encoding-mixed"),
        BadFile.text(
            "UTF-32",
            join(new byte[] {-1, -2, 0, 0}, with().getBytes(WINDOWS)),
            "1  encoding-unknown"),
        BadFile.text(
            "UTF-16 without a mark and with a wrong band",
            with("band", "13").getBytes(StandardCharsets.UTF_16BE),
            "3 band value-unknown"));
  }

  private static byte[] halfLetter() {
    byte[] text = with("band", "#").getBytes(StandardCharsets.UTF_16BE);
    for (int i = 0; i < text.length; i += 2) {
      if (text[i + 1] == '#') {
        text[i] = (byte) 0xd8;
      }
    }
    return text;
  }

  private static byte[] windows(String text) {
    return text.getBytes(WINDOWS);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
