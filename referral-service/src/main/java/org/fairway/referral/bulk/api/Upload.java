package org.fairway.referral.bulk.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.referral.bulk.Atomicity;
import org.fairway.referral.bulk.BulkTable;
import org.fairway.referral.bulk.ImportMode;

/**
 * A file that was read, and what is to become of it. Two uploads are the same request when all but
 * the table are equal, for the checksum stands for it.
 */
record Upload(String checksum, ImportMode mode, Atomicity atomicity, @JsonIgnore BulkTable table) {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String CSV = "text/csv";

  /**
   * Reads the body by way of a file that only this process' user may read, and that is gone after.
   */
  static Upload read(InputStream body, String type, ImportMode mode, Atomicity atomicity)
      throws IOException {
    MediaType media = MediaType.valueOf(type);
    Path file = Files.createTempFile("referrals", ".part");
    try {
      String checksum = write(body, file);
      boolean workbook = XLSX.equals(media.getType() + "/" + media.getSubtype());
      return new Upload(checksum, mode, atomicity, BulkTable.read(file, workbook, charset(media)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String write(InputStream body, Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream in = new DigestInputStream(body, digest);
          java.io.OutputStream out = Files.newOutputStream(file)) {
        in.transferTo(out);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Null when the sender did not say. */
  private static Charset charset(MediaType media) {
    String name = media.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset of the file is not known here.");
    }
  }
}
