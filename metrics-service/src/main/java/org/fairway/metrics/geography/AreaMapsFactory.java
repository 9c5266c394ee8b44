package org.fairway.metrics.geography;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Makes the maps once, at the first use. */
class AreaMapsFactory {

  @Produces
  @Singleton
  AreaMaps maps(GeographyConfig config) {
    return AreaMaps.of(config.areaMaps().map(Path::of));
  }
}
