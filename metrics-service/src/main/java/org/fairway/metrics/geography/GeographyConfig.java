package org.fairway.metrics.geography;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Settings of areas. */
@ConfigMapping(prefix = "fairway.geography")
interface GeographyConfig {

  /** Folder with further maps of areas to integrated care boards; see docs/funnel.md. */
  Optional<String> areaMaps();
}
