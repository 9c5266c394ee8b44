package org.fairway.platform.tenancy.openapi;

import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.servers.Server;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Who answers for an API, where it is, and how far it is. */
final class Inventory {
  private static final String VERSION = "1.0.0";

  private Inventory() {}

  static void addTo(OpenAPI api) {
    Info info = api.getInfo() == null ? OASFactory.createInfo() : api.getInfo();
    info.setVersion(VERSION);
    info.setContact(OASFactory.createContact().name("Fairway maintainers"));
    info.setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
    // the lifecycle of the NHS England API catalogue
    info.addExtension("x-nhs-api-status", "alpha");
    api.setInfo(info);
    api.setServers(List.of(server()));
    if (api.getTags() != null) {
      api.setTags(
          api.getTags().stream()
              .sorted(Comparator.comparing(Tag::getName, String.CASE_INSENSITIVE_ORDER))
              .toList());
    }
  }

  /** The document is served by the service that it describes, so the address is its own. */
  private static Server server() {
    Server server =
        OASFactory.createServer()
            .url("/")
            .description("The host that serves this document: local, sandbox or production");
    server.addExtension("x-internal", true);
    return server;
  }
}
