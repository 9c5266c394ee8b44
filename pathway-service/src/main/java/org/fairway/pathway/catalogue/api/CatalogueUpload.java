package org.fairway.pathway.catalogue.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fairway.pathway.catalogue.CatalogueFile;
import org.fairway.pathway.catalogue.Checksums;
import org.fairway.pathway.catalogue.ImportMode;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/**
 * A file that was read, and what is to become of it. Two uploads are the same request when all but
 * the rows are equal, for the checksum stands for them.
 */
record CatalogueUpload(
    String checksum, ImportMode mode, boolean acceptShrunk, @JsonIgnore CatalogueFile file) {

  static final String CSV = "text/csv";

  /** Reads the body, which the server keeps small, by way of a file that is gone after. */
  static CatalogueUpload read(InputStream body, String type, ImportMode mode, boolean acceptShrunk)
      throws IOException {
    byte[] content = body.readAllBytes();
    String checksum = Checksums.of(content);
    Path file = Files.createTempFile("standards", ".part");
    try {
      Files.write(file, content);
      return new CatalogueUpload(
          checksum, mode, acceptShrunk, CatalogueFile.read(file, checksum, charset(type)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Null when the sender did not say. */
  private static Charset charset(String type) {
    String name = MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset of the file is not known here.");
    }
  }
}
