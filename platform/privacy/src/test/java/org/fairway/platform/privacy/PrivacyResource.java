package org.fairway.platform.privacy;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairway.local.server.Databases;

/** A key file and a database of its own for the container under test. */
public class PrivacyResource implements QuarkusTestResourceLifecycleManager {
  private static final String DATABASE = "fairway.test.privacy-database";

  @Override
  public Map<String, String> start() {
    String database = "privacytest_q" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    Databases databases = TestPostgres.databases();
    String jdbc = databases.create(PrivacyDatabase.SERVICE, database).jdbc();
    // Quarkus loads test classes anew; what they share goes through system properties.
    System.setProperty(DATABASE, database);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        jdbc,
        "fairway.database",
        database,
        "fairway.role-prefix",
        PrivacyDatabase.SERVICE,
        "FAIRWAY_DB_APP_PASSWORD",
        databases.password(PrivacyDatabase.SERVICE + "_app"),
        "FAIRWAY_DB_OWNER_PASSWORD",
        databases.password(PrivacyDatabase.SERVICE + "_owner"),
        "FAIRWAY_PRIVACY_KEY_FILE",
        keyFile().toString(),
        "quarkus.oidc.auth-server-url",
        "",
        "quarkus.oidc.public-key",
        TestTokens.start(),
        "quarkus.http.test-port",
        "0");
  }

  /** Of the container under test. */
  static String database() {
    return System.getProperty(DATABASE);
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempDirectory("fairway-key").resolve("master-key.json");
      MasterKeyFile.create(file);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    TestPostgres.databases().drop(database());
  }
}
