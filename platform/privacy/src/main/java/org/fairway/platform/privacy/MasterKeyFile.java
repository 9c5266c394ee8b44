package org.fairway.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/**
 * The file that holds the master key: a Tink keyset in JSON, AES-256-GCM.
 *
 * <p>Whoever has this file and the database can read every sealed value; whoever loses it can read
 * none. Keep a copy apart from the database's backups.
 */
public final class MasterKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  /** A group may read, since a mounted secret belongs to root and is read through a group. */
  private static final Set<PosixFilePermission> UNSAFE =
      EnumSet.of(
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private MasterKeyFile() {}

  /**
   * Makes a new master key, readable by its owner alone. The file appears whole or not at all.
   *
   * @throws KeyFileException when the file exists (it is never replaced) or cannot be written
   */
  public static void create(Path path) {
    Path file = path.toAbsolutePath();
    try {
      KeysetHandle keyset = Keysets.generate(PredefinedAeadParameters.AES256_GCM);
      Files.createDirectories(file.getParent());
      write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get()));
    } catch (FileAlreadyExistsException e) {
      throw new KeyFileException(
          "There is a key file already: "
              + path
              + ". It is not replaced: what it sealed would be lost.",
          e);
    } catch (IOException | GeneralSecurityException e) {
      throw new KeyFileException("The key file could not be made: " + path, e);
    }
  }

  /** A hard link fails when the name is taken: two makers at once end with one whole file. */
  private static void write(Path file, String keyset) throws IOException {
    Path draft =
        Files.createTempFile(
            file.getParent(), ".key", null, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      Files.write(draft, keyset.getBytes(UTF_8));
      Files.createLink(file, draft);
    } finally {
      Files.delete(draft);
    }
  }

  /**
   * @throws KeyFileException when the file is absent, is no key file, or users other than its owner
   *     and group may read or write it
   */
  static MasterKey load(Path path) {
    refuseUnsafe(path);
    try {
      String json = Files.readString(path, UTF_8);
      return new MasterKey(
          TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    } catch (IOException | GeneralSecurityException e) {
      // The cause may quote the file, so it is not kept.
      throw new KeyFileException("The key file is not readable as a key: " + path);
    }
  }

  private static void refuseUnsafe(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      if (permissions.stream().anyMatch(UNSAFE::contains)) {
        throw new KeyFileException(
            "The key file "
                + path
                + " is open to other users ("
                + PosixFilePermissions.toString(permissions)
                + "). Mend it with: chmod 600 "
                + path);
      }
    } catch (IOException e) {
      throw new KeyFileException(
          "There is no key file at " + path + ". Make one with MasterKeyFile, or mount it there.",
          e);
    }
  }

  /** Makes the key file named by the one argument; exits 1 with one line when it cannot. */
  public static void main(String[] args) {
    if (args.length != 1) {
      System.err.println("Usage: MasterKeyFile <path>");
      System.exit(2);
    }
    try {
      create(Path.of(args[0]));
      System.out.println("Made " + args[0] + ". Keep a copy apart from the database's backups.");
    } catch (KeyFileException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
