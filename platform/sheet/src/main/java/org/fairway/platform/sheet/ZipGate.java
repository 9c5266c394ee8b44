package org.fairway.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fairway.platform.web.WatchedInput;

/**
 * Looks at the archive a workbook is: how many parts, how large when unpacked, and none of a kind
 * that runs or leads elsewhere. What an archive says of its sizes is not believed: it is unpacked
 * and counted, and that ends at the bound.
 */
final class ZipGate {

  private static final long LOOKED_AT_FROM = 1024L * 1024;
  private static final List<String> MACROS =
      List.of("vbaproject", "xl/macrosheets/", "xl/dialogsheets/", "xl/activex/", "customui/");
  private static final List<String> LINKS =
      List.of(
          "xl/externallinks/",
          "xl/embeddings/",
          "xl/connections.xml",
          "xl/querytables/",
          "xl/webextensions/");

  private final XlsxLimits limits;
  private long unpacked;

  ZipGate(XlsxLimits limits) {
    this.limits = limits;
  }

  /** Names alone: what must not be there. */
  void checkNames(ZipFile zip, FaultList faults) {
    if (zip.size() > limits.entries()) {
      faults.add(SheetFault.ofFile("too-many-parts", "a workbook has at most " + limits.entries()));
    }
    Set<String> seen = new HashSet<>();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      checkName(entries.nextElement().getName().toLowerCase(Locale.ROOT), seen, faults);
    }
  }

  private static void checkName(String name, Set<String> seen, FaultList faults) {
    if (!seen.add(name)) {
      faults.add(SheetFault.ofFile("workbook-damaged", "two parts have the same name"));
    }
    if (MACROS.stream().anyMatch(name::contains)) {
      faults.add(SheetFault.ofFile("macros-refused", "save the workbook without macros, as .xlsx"));
    }
    if (LINKS.stream().anyMatch(name::startsWith)) {
      faults.add(
          SheetFault.ofFile(
              "external-link", "break the links to other files and databases, keep the values"));
    }
    if (name.endsWith(".zip") || name.endsWith(".xlsx") || name.endsWith(".gz")) {
      faults.add(SheetFault.ofFile("nested-archive", "a workbook holds no other archive"));
    }
  }

  /** The content of a part, which ends with {@link SheetRefused} at the bound. */
  InputStream open(ZipFile zip, ZipEntry entry) throws IOException {
    return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
  }

  private final class Counted extends WatchedInput {
    private final long packed;
    private long count;

    Counted(InputStream in, long packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    protected void passed(int bytes) {
      count += bytes;
      unpacked += bytes;
      boolean swells = count > LOOKED_AT_FROM && count / packed > limits.ratio();
      if (swells || unpacked > limits.unpacked()) {
        throw new SheetRefused(
            SheetFault.ofFile(
                "unpacks-too-far",
                "a workbook may unpack to %d bytes, and %d times its size"
                    .formatted(limits.unpacked(), limits.ratio())));
      }
    }
  }
}
