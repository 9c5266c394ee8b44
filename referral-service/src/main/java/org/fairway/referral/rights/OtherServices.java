package org.fairway.referral.rights;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that know people by pseudonym, and where they answer. */
@ApplicationScoped
class OtherServices {

  private final Map<String, URI> addresses = new TreeMap<>();

  OtherServices(
      @ConfigProperty(name = "fairway.subjects.pathway-url") URI pathway,
      @ConfigProperty(name = "fairway.subjects.metrics-url") URI metrics,
      @ConfigProperty(name = "fairway.subjects.reporting-url") URI reporting) {
    addresses.put("pathway-service", pathway);
    addresses.put("metrics-service", metrics);
    addresses.put("reporting-service", reporting);
  }

  /** In their order. */
  Collection<String> names() {
    return addresses.keySet();
  }

  URI address(String service) {
    return addresses.get(service);
  }
}
