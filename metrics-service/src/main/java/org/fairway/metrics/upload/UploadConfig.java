package org.fairway.metrics.upload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Settings of uploads. */
@ConfigMapping(prefix = "fairway.metrics.uploads")
public interface UploadConfig {

  /**
   * Folder with descriptions of feeds ({@code *.json}) beside those that come with the service;
   * absent: none.
   */
  Optional<String> feedsFolder();

  /** Largest table, in bytes as sent; JSON is bounded like all JSON. */
  @WithDefault("20971520")
  long largest();
}
