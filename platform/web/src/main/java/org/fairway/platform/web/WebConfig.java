package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Secrets of the web plumbing. */
@ApplicationScoped
class WebConfig {
  private static final int KEY_BYTES = 32;
  private final byte[] cursorKey;

  /**
   * @param key {@code fairway.web.cursor-key}: at least 32 characters, the same in all instances of
   *     a service; absent: a random one, so cursors end with the process
   */
  WebConfig(@ConfigProperty(name = "fairway.web.cursor-key") Optional<String> key) {
    if (key.isPresent() && key.get().length() < KEY_BYTES) {
      throw new IllegalArgumentException("fairway.web.cursor-key must have at least 32 characters");
    }
    cursorKey = key.map(k -> k.getBytes(StandardCharsets.UTF_8)).orElseGet(WebConfig::random);
  }

  byte[] cursorKey() {
    return cursorKey;
  }

  private static byte[] random() {
    Logger.getLogger(WebConfig.class)
        .info("no fairway.web.cursor-key: cursors end with this process");
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return key;
  }
}
