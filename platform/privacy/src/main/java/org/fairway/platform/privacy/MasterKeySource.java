package org.fairway.platform.privacy;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * Reads the master key once, at start-up, so that a missing or unsafe file stops the service at
 * once.
 */
@Startup
@Singleton
class MasterKeySource {
  private final MasterKey key;

  MasterKeySource(PrivacyConfig config) {
    Path file =
        config
            .keyFile()
            .orElseThrow(
                () ->
                    new KeyFileException(
                        "No key file is configured: set fairway.privacy.key-file (FAIRWAY_PRIVACY_KEY_FILE)"));
    this.key = MasterKeyFile.load(file);
  }

  MasterKey get() {
    return key;
  }
}
