package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.extract.CountingInput;
import org.fairway.metrics.extract.TooLargeException;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/**
 * The folder where extracts lie until they are folded. Files can be read by the service's user
 * alone.
 */
@ApplicationScoped
class Inbox {

  private static final String SUFFIX = ".extract";

  private final Path folder;
  private final long largest;

  Inbox(MetricsConfig config) {
    this.folder = Path.of(config.inbox());
    this.largest = config.largestExtract();
  }

  /** Writes a stream to disk as it comes. A file that is cut short or too large leaves nothing. */
  Received receive(InputStream body) throws IOException {
    Files.createDirectories(folder, only("rwx------"));
    Path file = Files.createFile(folder.resolve(UUID.randomUUID() + SUFFIX), only("rw-------"));
    boolean whole = false;
    try {
      requireOwn(Files.getOwner(file));
      Received received = copy(body, file);
      whole = true;
      return received;
    } catch (TooLargeException e) {
      throw new ProblemException(
          ProblemType.BODY_TOO_LARGE, "An extract may have up to " + largest + " bytes.");
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Others who own the folder, or point it elsewhere, could read what is put there. The owner of a
   * file just made is this process, whatever its name.
   */
  private void requireOwn(UserPrincipal self) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(self)) {
      throw new IOException("the folder of extracts is not this service's own: " + folder);
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  /**
   * Removes extracts that nobody needs any more: those of a process that was killed.
   *
   * @param needed files of jobs that are not over
   * @param before files changed later stay, as they may be on their way in
   */
  void sweep(Set<Path> needed, Instant before) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        if (!needed.contains(file) && isOlder(file, before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private Received copy(InputStream body, Path file) throws IOException {
    MessageDigest digest = sha256();
    try (CountingInput in = new CountingInput(body, largest);
        OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      in.transferTo(out);
      out.flush();
      return new Received(file, HexFormat.of().formatHex(digest.digest()), in.count());
    }
  }

  private static FileAttribute<?> only(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  /** Removes a file; one that is gone already is fine. */
  void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
