package org.fairway.packaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as far as the suite uses the format; an unknown field is an error. */
record Compose(
    @JsonProperty("x-service") JsonNode service,
    @JsonProperty("x-settings") JsonNode settings,
    Map<String, Service> services,
    Map<String, Network> networks,
    Map<String, Map<String, String>> volumes,
    Map<String, File> secrets) {

  record Network(Boolean internal) {}

  record File(String file) {}

  record Service(
      String image,
      Build build,
      String restart,
      String user,
      @JsonProperty("read_only") Boolean readOnly,
      List<String> tmpfs,
      @JsonProperty("cap_drop") List<String> capDrop,
      @JsonProperty("security_opt") List<String> securityOpt,
      Boolean init,
      List<String> networks,
      @JsonProperty("stop_grace_period") String stopGracePeriod,
      @JsonProperty("shm_size") String shmSize,
      Deploy deploy,
      @JsonProperty("depends_on") Map<String, Condition> dependsOn,
      List<String> entrypoint,
      List<String> command,
      Map<String, String> environment,
      List<JsonNode> secrets,
      List<String> volumes,
      List<String> ports,
      Health healthcheck) {

    Service {
      environment = environment == null ? Map.of() : environment;
      dependsOn = dependsOn == null ? Map.of() : dependsOn;
      secrets = secrets == null ? List.of() : secrets;
      volumes = volumes == null ? List.of() : volumes;
      ports = ports == null ? List.of() : ports;
      networks = networks == null ? List.of() : networks;
      tmpfs = tmpfs == null ? List.of() : tmpfs;
    }
  }

  record Build(String context, Map<String, String> args) {}

  record Deploy(Resources resources) {}

  record Resources(Limits limits) {}

  record Limits(String cpus, String memory) {}

  record Condition(When condition) {}

  enum When {
    service_started,
    service_healthy,
    service_completed_successfully
  }

  record Health(
      List<String> test,
      String interval,
      String timeout,
      @JsonProperty("start_period") String startPeriod,
      Integer retries) {}

  /** Anchors and merges are resolved, and variables take their defaults. */
  static Compose parse(String text) {
    return of(tree(text));
  }

  static Compose of(JsonNode tree) {
    return Models.STRICT.convertValue(tree, Compose.class);
  }

  static JsonNode tree(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object plain = new Yaml(new SafeConstructor(options)).load(defaults(text));
    return Models.STRICT.valueToTree(plain);
  }

  private static String defaults(String text) {
    Matcher variable = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}").matcher(text);
    return variable.replaceAll(found -> Matcher.quoteReplacement(found.group(1)));
  }
}
