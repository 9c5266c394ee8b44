package org.fairway.metrics.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import org.fairway.metrics.reference.Organisations;

/** Adds the organisations of a file of the deployment before anything is asked. */
@ApplicationScoped
class FurtherOrganisations {

  private final MetricsConfig config;

  FurtherOrganisations(MetricsConfig config) {
    this.config = config;
  }

  /** A file that cannot be read, or has a line that is none, stops the start. */
  void add(@Observes StartupEvent start) {
    config.organisations().map(Path::of).ifPresent(Organisations::add);
  }
}
