package org.fairway.pathway.catalogue;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The standards that come with the service, read until a care system sends its own. They pass the
 * same checks, or the service does not start.
 */
@Startup
@ApplicationScoped
class BundledCatalogue {
  static final String FILE = "/reference/apprenticeship_standards.csv";

  private final String checksum;
  private final List<StagedRow> rows;
  private final Catalogue catalogue;

  BundledCatalogue() {
    this(bytes());
  }

  BundledCatalogue(byte[] content) {
    try {
      Path file = Files.createTempFile("standards", ".csv");
      try {
        Files.write(file, content);
        CatalogueFile read =
            CatalogueFile.read(file, Checksums.of(content), StandardCharsets.UTF_8);
        require(read);
        checksum = read.checksum();
        rows = read.rows();
        catalogue = Catalogue.of(null, 0, rows.stream().map(StagedRow::standard).toList());
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The day of publication is not compared with today's: a clock that is wrong keeps no service
   * from starting.
   */
  private static void require(CatalogueFile read) {
    Findings findings = new Findings();
    read.errors().forEach(findings::add);
    Background.Limits limits = new Background.Limits(Integer.MAX_VALUE, 0);
    CatalogueChecks.run(
        CatalogueChecks.ALL,
        read.rows(),
        new Background(Set.of(), null, LocalDate.MAX, limits, false),
        findings);
    if (!findings.none()) {
      throw new IllegalStateException(FILE + ": " + findings.first());
    }
  }

  private static byte[] bytes() {
    try (InputStream in = BundledCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IOException(FILE + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String checksum() {
    return checksum;
  }

  int rows() {
    return rows.size();
  }

  Catalogue catalogue() {
    return catalogue;
  }
}
