package org.fairway.local.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Unpacking that is complete or not there: a kill half way leaves nothing that looks finished. */
final class Unpacked {
  private Unpacked() {}

  /** Fills a folder. */
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  /** Makes the folder by filling a draft beside it and renaming the draft. */
  static Path atOnce(Path folder, Filler filler) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    Path draft =
        folder.resolveSibling(folder.getFileName() + ".new-" + ProcessHandle.current().pid());
    PrivateFiles.deleteTree(draft);
    Files.createDirectories(draft);
    filler.fill(draft);
    PrivateFiles.deleteTree(folder);
    return Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Unpacks a zip, leaving out the first folder of every path. */
  static void zip(Path archive, Path folder) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        if (!name.isEmpty()) {
          write(zip, entry, inside(folder, name));
        }
      }
    }
  }

  private static void write(InputStream in, ZipEntry entry, Path target) throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(in, target);
    }
  }

  /** The target of an archive's entry; refuses one that leads out of the folder. */
  static Path inside(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry leads out of the archive: " + name);
    }
    return target;
  }
}
