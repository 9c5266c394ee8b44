package org.fairway.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Brings {@code identity/realm/fairway-realm.json} into a Keycloak server. */
public final class Realm {
  /** The realm's name. */
  public static final String NAME = "fairway";

  /** The client with which referral-service makes partners' users and clients. */
  public static final String PROVISIONER = "referral-provisioner";

  private static final String FILE = "identity/realm/fairway-realm.json";
  private static final String CHECKSUM = "fairway.file";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /** What became of the realm. */
  public enum Result {
    /** It was not there, and is now. */
    CREATED,
    /** It was there, made from the same file. */
    CURRENT,
    /** It was there, made from another text of the file; it was left as it is, with its users. */
    OUTDATED
  }

  /**
   * Creates the realm when it is absent and gives {@link #PROVISIONER} its secret.
   *
   * @param root of the checkout
   * @param provisionerSecret set on the client at every call, so that the file holds none
   */
  public static Result bring(KeycloakAdmin admin, Path root, String provisionerSecret) {
    String text = read(root.resolve(FILE));
    String checksum = checksum(text);
    Result result = Result.CREATED;
    if (admin.realmExists()) {
      String present = admin.realm().path("attributes").path(CHECKSUM).asText();
      result = present.equals(checksum) ? Result.CURRENT : Result.OUTDATED;
    } else {
      admin.createRealm(parse(text, checksum));
    }
    JsonNode client =
        admin
            .client(PROVISIONER)
            .orElseThrow(() -> new ServerException("realm has no client " + PROVISIONER));
    admin.setClientSecret(client.path("id").asText(), provisionerSecret);
    return result;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ServerException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(String text, String checksum) {
    try {
      ObjectNode realm = (ObjectNode) JSON.readTree(text);
      realm.withObject("/attributes").put(CHECKSUM, checksum);
      return realm;
    } catch (IOException e) {
      throw new ServerException(FILE + " is not JSON: " + e.getMessage(), e);
    }
  }

  private static String checksum(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
