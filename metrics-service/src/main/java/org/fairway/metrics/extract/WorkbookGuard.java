package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Looks at every part of a workbook before a library reads it: what would cost memory or time
 * without bound is refused, and so is everything but one visible sheet of values.
 */
final class WorkbookGuard {

  private static final long SMALL_PART = 4L * 1024 * 1024;
  private static final long HARMLESS = 32L * 1024 * 1024;
  private static final long LARGEST_RATIO = 250;
  private static final List<String> MACROS = List.of("vbaproject", "xl/macrosheets/");
  private static final List<String> LINKS =
      List.of("xl/externallinks/", "xl/connections.xml", "xl/querytables/");
  private static final List<String> OBJECTS =
      List.of("xl/embeddings/", "xl/activex/", "xl/ctrlprops/");

  private final Limits limits;
  private final Progress progress;
  private long unpacked;

  WorkbookGuard(Limits limits, Progress progress) {
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * @throws FileFault for what may not be
   */
  WorkbookFacts inspect(Path file) throws IOException {
    ZipDirectory.requireAtMost(file, limits.parts());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Set<String> names = new HashSet<>();
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        name(entry.getName().toLowerCase(Locale.ROOT), names);
      }
      return parts(zip, names, file.toFile().length());
    } catch (ZipException | java.io.EOFException e) {
      throw new FileFault("xlsx-invalid", "not a workbook that can be read");
    }
  }

  private static void name(String name, Set<String> names) {
    if (!names.add(name)) {
      throw new FileFault("xlsx-invalid", "a part comes twice");
    }
    if (MACROS.stream().anyMatch(name::contains)) {
      throw new FileFault("macros", "a workbook without macros; save it as XLSX");
    }
    if (LINKS.stream().anyMatch(name::startsWith)) {
      throw new FileFault("external-link", "a workbook that draws on no other");
    }
    if (OBJECTS.stream().anyMatch(name::startsWith)) {
      throw new FileFault("embedded-object", "a workbook without embedded objects");
    }
  }

  private WorkbookFacts parts(ZipFile zip, Set<String> names, long packed) throws IOException {
    WorkbookScan scan = new WorkbookScan(limits, progress);
    for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".xml") || name.endsWith(".rels")) {
        try (InputStream in = zip.getInputStream(entry)) {
          scan(scan, name, in, packed);
        }
      }
    }
    return scan.facts(names.contains("xl/styles.xml"));
  }

  private void scan(WorkbookScan scan, String name, InputStream in, long packed)
      throws IOException {
    long most =
        name.startsWith("xl/worksheets/sheet")
            ? limits.unpacked() - unpacked
            : name.endsWith("/sharedstrings.xml") ? limits.sharedStrings() : SMALL_PART;
    long allowed = Math.max(HARMLESS, packed * LARGEST_RATIO) - unpacked;
    CountingInput counted = new CountingInput(in, Math.min(most, allowed));
    try {
      scan.part(name, new XmlTokens(counted, limits.field() * 4));
    } catch (XMLStreamException e) {
      throw fault(e, scan, most <= allowed);
    }
    unpacked += counted.count();
  }

  private static FileFault fault(XMLStreamException e, WorkbookScan scan, boolean size) {
    for (Throwable cause = e; cause != null; cause = deeper(cause)) {
      if (cause instanceof TooLargeException) {
        return tooLarge(size);
      }
      if (cause instanceof XmlTokens.TooLongException) {
        return scan.fault("cell-too-long", "a text or tag of the workbook is too long");
      }
    }
    return scan.fault("xlsx-invalid", "a part of the workbook is no good XML");
  }

  private static Throwable deeper(Throwable cause) {
    return cause instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : cause.getCause();
  }

  private static FileFault tooLarge(boolean size) {
    return size
        ? new FileFault("xlsx-too-large", "a part of the workbook unpacks to more than is allowed")
        : new FileFault(
            "packed-too-tightly", "unpacks to more than " + LARGEST_RATIO + " times its size");
  }
}
