package org.fairway.metrics.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** A body on disk for as long as it is read; only this process' user may read it. */
final class Spool implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final String checksum;

  private Spool(Path file, String checksum) {
    this.file = file;
    this.checksum = checksum;
  }

  /** Writes a stream to disk as it comes; one that is too large leaves nothing. */
  static Spool of(InputStream body, long largest) throws IOException {
    Path file = Files.createTempFile("upload", ".part");
    boolean whole = false;
    try {
      Spool spool = new Spool(file, copy(body, file, largest));
      whole = true;
      return spool;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String copy(InputStream body, Path file, long largest) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        size += read;
        if (size > largest) {
          throw new ProblemException(
              ProblemType.BODY_TOO_LARGE, "A table may have up to " + largest + " bytes.");
        }
        out.write(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  Path file() {
    return file;
  }

  /** SHA-256, hexadecimal. */
  String checksum() {
    return checksum;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
