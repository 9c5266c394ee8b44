package org.fairway.metrics.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.fairway.metrics.disclosure.Policies;
import org.fairway.metrics.disclosure.Policy;

/** The disclosure policy of the deployment, for whoever asks for one to be injected. */
@ApplicationScoped
class DeploymentPolicy {

  /** A name that no policy has stops start-up. */
  @Produces
  @Singleton
  Policy policy(MetricsConfig config) {
    return Policies.named(config.disclosurePolicy(), config.disclosureThreshold());
  }
}
