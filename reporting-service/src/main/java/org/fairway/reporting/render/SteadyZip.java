package org.fairway.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites a workbook so that equal content is equal bytes: no clock in the entries or in the
 * properties, and entries stored rather than compressed, because compressors differ between
 * machines.
 */
final class SteadyZip {
  /** Not the first day that ZIP knows: Java adds the time zone to that one. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final Pattern CREATED =
      Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

  private SteadyZip() {}

  /** Rewrites the workbook in the file; the file itself is left as it is. */
  static byte[] of(Path workbook) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipFile in = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        copy(
            entry.getName(),
            content(entry.getName(), in.getInputStream(entry).readAllBytes()),
            out);
      }
    }
    return file.toByteArray();
  }

  private static byte[] content(String name, byte[] bytes) {
    if (!name.equals("docProps/core.xml")) {
      return bytes;
    }
    String properties = new String(bytes, StandardCharsets.UTF_8);
    return CREATED.matcher(properties).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }

  private static void copy(String name, byte[] bytes, ZipOutputStream out) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }
}
