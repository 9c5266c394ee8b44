package org.fairway.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Configuration of encryption. */
@ConfigMapping(prefix = "fairway.privacy")
public interface PrivacyConfig {

  /**
   * The file with the master key, made by {@link MasterKeyFile}. Without one, or with one that
   * other users may read, the service does not start.
   */
  Optional<Path> keyFile();

  /** For how long an instance may go on sealing with a key that another instance has rotated. */
  @WithDefault("PT5M")
  Duration keyCache();
}
