package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Roles and databases are those that {@code fairway.database} of each service asks for. */
final class DatabaseCheck {
  /** What the application's role steps into to read equality monitoring. */
  private static final String EQUALITY = "referral_equality";

  /** The same for criminal-offence data. */
  private static final String OFFENCE = "referral_offence";

  private DatabaseCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> roles = new TreeSet<>();
    Set<String> databases = new TreeSet<>();
    String cluster = name(all.only("Cluster"));
    for (String service : Suite.SERVICES) {
      String database = Suite.database(service);
      roles.add(role(database + "_owner", database + "-db-owner", ""));
      String stepsInto =
          database.equals("referral") ? "inRoles:[" + EQUALITY + "," + OFFENCE + "]," : "";
      roles.add(role(database + "_app", database + "-db-app", stepsInto + "inherit:false,"));
      databases.add(database(database, cluster, database + "_owner"));
    }
    roles.add("{login:false,name:" + EQUALITY + "}");
    roles.add("{login:false,name:" + OFFENCE + "}");
    roles.add(role("keycloak", "keycloak-db", ""));
    databases.add(database("keycloak", cluster, "keycloak"));
    same("roles", all.only("Cluster").at("/spec/managed/roles"), roles, findings);
    Set<String> found = new TreeSet<>();
    for (JsonNode each : all.of("Database")) {
      found.add(name(each) + plain(each.path("spec")));
    }
    findings.require(found.equals(databases), "databases: " + found + ", wanted " + databases);
  }

  private static String role(String name, String secret, String more) {
    return "{%slogin:true,name:%s,passwordSecret:{name:%s}}".formatted(more, name, secret);
  }

  private static String database(String name, String cluster, String owner) {
    return "%s{cluster:{name:%s},databaseReclaimPolicy:retain,name:%s,owner:%s}"
        .formatted(name, cluster, name, owner);
  }

  private static void same(String what, JsonNode list, Set<String> wanted, Findings findings) {
    Set<String> found = new TreeSet<>();
    list.forEach(each -> found.add(plain(each)));
    findings.require(found.equals(wanted), what + ": " + found + ", wanted " + wanted);
  }

  private static String plain(JsonNode node) {
    return Sorted.copy(node).toString().replace("\"", "");
  }
}
