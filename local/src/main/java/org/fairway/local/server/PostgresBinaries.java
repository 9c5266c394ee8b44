package org.fairway.local.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {
  private static final int OWNER_MAY_RUN = 0100;

  private PostgresBinaries() {}

  /** The installation below {@code software}; unpacks it first when absent. */
  static Path in(Path software) {
    String archive = "postgres-" + system() + "-" + architecture() + ".txz";
    Path home = software.resolve("postgresql");
    if (Files.isExecutable(home.resolve("bin/postgres"))) {
      return home;
    }
    try (InputStream in = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
      if (in == null) {
        throw new ServerException(
            "no PostgreSQL for this system ("
                + archive
                + "): set FAIRWAY_POSTGRES_URL to an existing one");
      }
      return Unpacked.atOnce(home, folder -> unpack(in, folder));
    } catch (IOException e) {
      throw new ServerException("cannot unpack PostgreSQL to " + home + ": " + e.getMessage(), e);
    }
  }

  private static void unpack(InputStream in, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(tar, entry, Unpacked.inside(folder, entry.getName()));
      }
    }
  }

  private static void write(InputStream in, TarArchiveEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make executable: " + target);
    }
  }

  private static String system() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? "darwin" : "linux";
  }

  private static String architecture() {
    return switch (System.getProperty("os.arch")) {
      case "aarch64", "arm64" -> "arm_64";
      default -> "x86_64";
    };
  }
}
