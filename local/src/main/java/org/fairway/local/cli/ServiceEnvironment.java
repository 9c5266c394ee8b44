package org.fairway.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a service is told about its surroundings, as environment variables. */
final class ServiceEnvironment {
  private ServiceEnvironment() {}

  static Map<String, String> of(Service service, Layout layout, Addresses addresses) {
    String name = service.database();
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
    environment.put("FAIRWAY_DB_HOST", addresses.postgresHost());
    environment.put("FAIRWAY_DB_PORT", Integer.toString(addresses.postgresPort()));
    environment.put("FAIRWAY_DB_OWNER_PASSWORD", addresses.databases().password(name + "_owner"));
    environment.put("FAIRWAY_DB_APP_PASSWORD", addresses.databases().password(name + "_app"));
    environment.put("FAIRWAY_KAFKA", addresses.kafka());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
    environment.put("FAIRWAY_KEYCLOAK_URL", addresses.keycloak());
    environment.put("FAIRWAY_OIDC_URL", addresses.realmUrl());
    environment.put("FAIRWAY_METRICS_URL", Service.METRICS.url());
    environment.put("FAIRWAY_PRIVACY_KEY_FILE", KeyFiles.of(layout, service).toString());
    environment.put("FAIRWAY_WEB_REHEARSALS", "true");
    environment.put("FAIRWAY_WEBHOOKS_LOCAL_TARGETS", "true");
    // Here people read the logs.
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    if (service == Service.REFERRAL) {
      environment.put("FAIRWAY_KEYCLOAK_PROVISIONER_SECRET", addresses.provisionerSecret());
      environment.put("FAIRWAY_SUBJECTS_PATHWAY_URL", Service.PATHWAY.url());
      environment.put("FAIRWAY_SUBJECTS_METRICS_URL", Service.METRICS.url());
      environment.put("FAIRWAY_SUBJECTS_REPORTING_URL", Service.REPORTING.url());
    }
    return environment;
  }
}
