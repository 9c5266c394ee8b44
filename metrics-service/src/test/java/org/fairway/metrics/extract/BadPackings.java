package org.fairway.metrics.extract;

import static org.fairway.metrics.extract.Extracts.HEADER;
import static org.fairway.metrics.extract.Extracts.bytes;
import static org.fairway.metrics.extract.Extracts.line;
import static org.fairway.metrics.extract.Extracts.with;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Gzip files that are none, or attacks. */
final class BadPackings {

  /** How old workbooks, and protected ones, begin. */
  static final byte[] OLE2 = HexFormat.of().parseHex("d0cf11e0a1b11ae10000000000000000");

  private BadPackings() {}

  static Stream<BadFile> all() {
    byte[] good = gzip(bytes(with()));
    return Stream.of(
        BadFile.packed("text sent as gzip", () -> bytes(with()), "1  gzip-invalid"),
        BadFile.packed("empty file sent as gzip", () -> new byte[0], "1  gzip-invalid"),
        BadFile.packed("gzip of nothing", () -> gzip(new byte[0]), "1  file-empty"),
        BadFile.packed("gzip cut short", () -> Arrays.copyOf(good, 80), "1  gzip-truncated"),
        BadFile.packed("gzip without its end", () -> cutShort(good), "1  gzip-truncated"),
        BadFile.packed(
            "gzip of a text with quotation marks cut short",
            () -> cutShort(gzip(Extracts.manyQuoted())),
            "1  gzip-truncated"),
        BadFile.packed(
            "gzip of UTF-16 cut short",
            () -> cutShort(gzip(with().getBytes(StandardCharsets.UTF_16))),
            "1  gzip-truncated"),
        BadFile.packed(
            "garbage behind gzip",
            () -> BadTexts.join(good, bytes("more")),
            "1  gzip-trailing-garbage"),
        BadFile.packed("gzip in gzip", () -> gzip(good), "1  gzip-inside"),
        BadFile.packed("wrong checksum", () -> changed(good, good.length - 6), "1  gzip-invalid"),
        BadFile.packed("wrong length", () -> changed(good, good.length - 2), "1  gzip-invalid"),
        BadFile.packed("workbook in gzip", () -> gzip(new TestWorkbook().bytes()), "1  not-csv"),
        BadFile.packed(
            "wrong band in gzip", () -> gzip(bytes(with("band", "13"))), "3 band value-unknown"),
        BadFile.packed(
            "gzip bomb of zeros",
            () -> gzip(new Repeated(HEADER + line(1), "\0", 60L << 20)),
            "3 assignment_id csv-malformed"),
        BadFile.packed(
            "gzip bomb of ends of lines",
            () -> gzip(new Repeated(HEADER + line(1), "\n", 60L << 20)),
            "1  packed-too-tightly"));
  }

  private static byte[] cutShort(byte[] whole) {
    return Arrays.copyOf(whole, whole.length - 3);
  }

  private static byte[] changed(byte[] good, int place) {
    byte[] bad = good.clone();
    bad[place] ^= 1;
    return bad;
  }

  static byte[] gzip(byte[] content) {
    return gzip(new java.io.ByteArrayInputStream(content));
  }

  static byte[] gzip(InputStream content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      content.transferTo(packed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
