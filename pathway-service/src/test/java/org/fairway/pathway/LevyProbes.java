package org.fairway.pathway;

import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;

import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.levy.Levy;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;

/** One call of each operation of the levy. */
final class LevyProbes {
  private static final String PATH = "/v1/levy-accounts";
  private static final String DAY = "{\"effectiveOn\": \"2026-06-01\"}";

  private final Persona coordinator;
  private final Persona reader;
  private final Persona writer;

  LevyProbes(Persona coordinator) {
    this.coordinator = coordinator;
    this.reader = coordinator.withScopes("pathways:read");
    this.writer = coordinator.withScopes("pathways:write");
  }

  List<Probe> all() {
    Levy levy = Levy.open(coordinator, "2026-03", true);
    String id = Given.id(levy.path()).toString();
    String credit = Levy.credit("2026-05", "2026-05-22", "100.00");
    levy.tell(credit).statusCode(201);
    List<Probe> probes = new ArrayList<>(ofCommitments(levy));
    Levy settled = Levy.openFor(coordinator, "RQQ", "2026-05");
    settled.settle();
    probes.addAll(ofTransfers(levy, settled));
    probes.addAll(
        List.of(
            Probe.of("openLevyAccount", "POST", PATH, Probe.Kind.OWN, writer)
                .body(
                    "{\"organisation\": \"RPR\", \"firstMonth\": \"2026-05\", \"levyPayer\": true}"),
            Probe.of("listLevyAccounts", "GET", PATH, Probe.Kind.LIST, reader).marker(id),
            read("getLevyAccount", levy.path()),
            read("getLevyBalance", levy.path() + "/balance"),
            read("listLevyCredits", levy.path() + "/credits"),
            read("listLevyPostings", levy.path() + "/postings"),
            read("getLevyMonths", levy.path() + "/months"),
            read("getLevyLostOpportunity", settled.path() + "/lost-opportunity"),
            read("getLevyForecast", levy.path() + "/forecast"),
            Probe.of("recordLevyCredits", "POST", levy.path() + "/credits", Probe.Kind.ITEM, writer)
                .body("{\"credits\": [" + credit.replace("paye-1", "paye-2") + "]}"),
            Probe.of(
                    "changeLevyPayerStatus",
                    "POST",
                    settled.path() + "/payer-status",
                    Probe.Kind.ITEM,
                    writer)
                .body("{\"from\": \"2030-01\", \"levyPayer\": false}")
                .ifMatch(etag(coordinator, settled.path())),
            Probe.of("settleLevyAccount", "POST", levy.path() + "/settle", Probe.Kind.ITEM, writer)
                .ifMatch(etag(coordinator, levy.path()))));
    return probes;
  }

  private List<Probe> ofCommitments(Levy levy) {
    String path = levy.path() + "/commitments";
    String paused = levy.commit("100.00", "2026-05-04", 12);
    levy.move(paused, "pause", "2026-05-20").statusCode(200);
    return List.of(
        Probe.of("makeLevyCommitment", "POST", path, Probe.Kind.ITEM, writer)
            .body(Levy.commitment("100.00", "2026-05-04", 12, "")),
        read("listLevyCommitments", path),
        read("getLevyCommitment", paused),
        moving("resumeLevyCommitment", paused, "resume"),
        moving("pauseLevyCommitment", levy.commit("100.00", "2026-05-04", 12), "pause"),
        moving("completeLevyCommitment", levy.commit("100.00", "2026-05-04", 12), "complete"),
        moving("leaveLevyCommitment", levy.commit("100.00", "2026-05-04", 12), "leave"));
  }

  private List<Probe> ofTransfers(Levy from, Levy to) {
    from.tell(Levy.credit("2026-03", "2026-04-02", "100.00")).statusCode(201);
    String path = "/v1/levy-pledges";
    String pledge = from.pledge("1000.00", "");
    String asked = Levy.commitment("10.00", "2026-06-01", 1, "");
    String body = asked.replaceFirst("\\{", "{" + to.accountId() + ", ");
    String applied = applied(to, pledge, asked);
    String approved = applied(to, pledge, asked);
    change(coordinator, approved, "approve", null).statusCode(200);
    return List.of(
        moving("acceptLevyTransfer", approved, "accept"),
        moving("approveLevyTransfer", applied(to, pledge, asked), "approve"),
        Probe.of("closeLevyPledge", "POST", pledge + "/close", Probe.Kind.TENANT_ITEM, writer)
            .ifMatch(etag(coordinator, pledge)),
        Probe.of("openLevyPledge", "POST", path, Probe.Kind.OWN, writer)
            .body("{%s, \"amount\": \"5.00\"}".formatted(from.accountId())),
        Probe.of("listLevyPledges", "GET", path, Probe.Kind.TENANT_LIST, reader)
            .marker(Given.id(pledge).toString()),
        Probe.of("getLevyPledge", "GET", pledge, Probe.Kind.TENANT_ITEM, reader),
        Probe.of(
                "applyForLevyTransfer",
                "POST",
                pledge + "/applications",
                Probe.Kind.TENANT_ITEM,
                writer)
            .body(body),
        Probe.of("listLevyTransfers", "GET", "/v1/levy-transfers", Probe.Kind.LIST, reader)
            .marker(Given.id(applied).toString()),
        read("getLevyTransfer", applied),
        moving("declineLevyTransfer", applied, "decline"),
        moving("withdrawLevyTransfer", applied(to, pledge, asked), "withdraw"));
  }

  private static String applied(Levy to, String pledge, String asked) {
    return to.apply(pledge, asked).statusCode(201).extract().header("Location");
  }

  private Probe read(String operation, String path) {
    return Probe.of(operation, "GET", path, Probe.Kind.ITEM, reader);
  }

  private Probe moving(String operation, String path, String verb) {
    return Probe.of(operation, "POST", path + "/" + verb, Probe.Kind.ITEM, writer)
        .body(DAY)
        .ifMatch(etag(coordinator, path));
  }
}
