package org.fairway.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.fairway.bench.Setting;
import org.fairway.bench.load.Load;
import org.fairway.bench.server.InventedPerson;
import org.fairway.bench.server.Jdks;
import org.fairway.bench.server.Servers;
import org.fairway.local.api.Api;
import org.fairway.local.server.Ports;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.ServerProcess;

/** HAPI FHIR's JPA server: a referral is a ServiceRequest of a Patient for an Organization. */
final class HapiProgram implements PeerProgram, PeerStock.Store {
  private static final String DATABASE = "hapi";
  private static final String MAIN = "org.fairway.peer.hapi.HapiServer";
  private static final List<String> JVM = List.of("-Xms512m", "-Xmx2g", "-XX:+UseSerialGC");
  private static final String NEWEST = "ServiceRequest?_sort=-authored&_count=20&performer=";

  private final PeerFolder folder;
  private final Servers servers;
  private final int port = Ports.orFree(0);
  private final String url = "http://" + Ports.LOOPBACK + ":" + port;
  private final Api api = new Api(url, null);

  HapiProgram(Setting setting, Servers servers) {
    this.folder = PeerFolder.of(setting, "hapi");
    this.servers = servers;
  }

  @Override
  public ServerProcess start() {
    folder.make(System.getenv().getOrDefault("FAIRWAY_MAVEN", "mvn"), "-B", "-ntp", "compile");
    servers.sql("postgres", "create database " + DATABASE);
    return folder.start(command(), environment(), port);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(Jdks.java().toString()));
    command.addAll(JVM);
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    String target = folder.software().resolve("target").toString();
    command.addAll(List.of("-cp", target + "/classes:" + target + "/lib/*", MAIN));
    return command;
  }

  private Map<String, String> environment() {
    String address = servers.postgres().host() + ":" + servers.postgres().port();
    return Map.of(
        "PORT",
        Integer.toString(port),
        "DATABASE_URL",
        "jdbc:postgresql://" + address + "/" + DATABASE,
        "DATABASE_USER",
        PostgresServer.USER,
        "DATABASE_PASSWORD",
        servers.postgres().password());
  }

  @Override
  public Map<Work, Load> fill() {
    PeerStock stock = PeerStock.in(this);
    servers.sql(DATABASE, "vacuum analyze");
    PeerLoads loads = new PeerLoads(url, "none");
    String body =
        "{\"resourceType\":\"ServiceRequest\",\"status\":\"draft\",\"intent\":\"order\","
            + "\"code\":{\"text\":\"SUPPORTED_INTERNSHIP\"},"
            + "\"subject\":{\"reference\":\"Patient/${person}\"},"
            + "\"requester\":{\"reference\":\"Organization/%1$s\"},"
            + "\"performer\":[{\"reference\":\"Organization/%1$s\"}],"
            + "\"authoredOn\":\"${now}\",\"note\":[{\"text\":\"%2$s\"}]}";
    return Map.of(
        Work.CREATE, loads.create("/fhir/ServiceRequest", body, stock),
        Work.READ, loads.get("/fhir/ServiceRequest/", stock.referrals()),
        Work.WORKLIST,
            loads.get("/fhir/" + NEWEST + "Organization/", List.of(stock.organisation())));
  }

  @Override
  public List<String> organisations(List<Integer> numbers) {
    return store(
        numbers.stream()
            .map(n -> Map.of("resourceType", "Organization", "name", "Organisation " + n))
            .toList());
  }

  @Override
  public List<String> people(List<Integer> numbers) {
    return store(numbers.stream().map(InventedPerson::of).map(HapiProgram::patient).toList());
  }

  private static Map<String, Object> patient(InventedPerson person) {
    return Map.of(
        "resourceType", "Patient",
        "name", List.of(Map.of("family", person.family(), "given", List.of(person.given()))),
        "birthDate", person.born().toString(),
        "telecom", List.of(Map.of("system", "email", "value", person.email())));
  }

  @Override
  public List<String> referrals(List<PeerStock.Draft> drafts) {
    return store(drafts.stream().map(HapiProgram::serviceRequest).toList());
  }

  private static Map<String, Object> serviceRequest(PeerStock.Draft draft) {
    Map<String, String> organisation = Map.of("reference", "Organization/" + draft.organisation());
    return Map.of(
        "resourceType", "ServiceRequest",
        "status", "active",
        "intent", "order",
        "code", Map.of("text", "SUPPORTED_INTERNSHIP"),
        "subject", Map.of("reference", "Patient/" + draft.person()),
        "requester", organisation,
        "performer", List.of(organisation),
        "authoredOn", draft.at().toString(),
        "note", List.of(Map.of("text", PeerLoads.NOTE)));
  }

  /** All in one transaction. */
  private List<String> store(List<? extends Map<String, ?>> resources) {
    List<Map<String, Object>> entries =
        resources.stream()
            .<Map<String, Object>>map(
                resource ->
                    Map.of(
                        "resource",
                        resource,
                        "request",
                        Map.of("method", "POST", "url", resource.get("resourceType"))))
            .toList();
    Map<String, Object> bundle =
        Map.of("resourceType", "Bundle", "type", "transaction", "entry", entries);
    JsonNode answers = api.post("/fhir", bundle).expect(200).json().path("entry");
    return StreamSupport.stream(answers.spliterator(), false)
        .map(entry -> entry.path("response").path("location").asText().split("/")[1])
        .toList();
  }
}
