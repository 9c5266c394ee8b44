package org.fairway.e2e;

import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CLIENT;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_CONSUMER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_PRODUCER;
import static io.opentelemetry.proto.trace.v1.Span.SpanKind.SPAN_KIND_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.fairway.e2e.Call.etag;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** One call, and everything that follows from it in all services, is one trace. */
class TraceTest {
  private static final String CALLER = "00f067aa0ba902b7";

  private final Suite suite = Suite.get();

  @Test
  void anAcceptanceIsOneTraceFromTheCallOverOutboxAndBrokerIntoTheServicesThatFollow() {
    // Given
    Chain chain = new Chain().partner().person().submitted();
    String url = suite.referral() + "/v1/referrals/" + chain.referralId;
    Call.move(chain.coordinator, url, "acknowledge", Map.of()).then().statusCode(200);
    String trace = newTrace();
    // When
    as(chain.coordinator)
        .header("If-Match", etag(chain.coordinator, url))
        .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
        .body("{}")
        .post(url + "/accept")
        .then()
        .statusCode(200);
    // Then: referral tells pathway, which enrols and tells metrics
    awaitSpan(trace, "referral-service", SPAN_KIND_SERVER, "POST /v1/referrals/{id}/accept");
    awaitSpan(trace, "referral-service", SPAN_KIND_PRODUCER, "send referral.events");
    awaitSpan(trace, "pathway-service", SPAN_KIND_CONSUMER, process("referral.events"));
    awaitSpan(trace, "metrics-service", SPAN_KIND_CONSUMER, process("referral.events"));
    awaitSpan(trace, "pathway-service", SPAN_KIND_PRODUCER, "send pathway.events");
    awaitSpan(trace, "metrics-service", SPAN_KIND_CONSUMER, process("pathway.events"));
    assertConnected(trace);
  }

  @Test
  void aStartedJobGoesFromTheWebhookThroughThreeServices() {
    // Given
    Chain chain = new Chain().partner().person().accepted().enrolled().connected();
    for (String stage : List.of("APPLIED", "SHORTLISTED", "INTERVIEWED", "OFFER_CONDITIONAL")) {
      chain.reports(stage, Instant.now().minusSeconds(60)).then().statusCode(200);
    }
    // When
    chain.reports("STARTED", Instant.now()).then().statusCode(200);
    // Then: pathway tells referral, which completes the referral and tells metrics
    String trace =
        Awaitility.await("the start has closed the referral")
            .atMost(Duration.ofSeconds(30))
            .until(this::traceThatCameBack, id -> id != null);
    awaitSpan(trace, "metrics-service", SPAN_KIND_CONSUMER, process("referral.events"));
    assertConnected(trace);
  }

  /** Trace of a webhook in pathway of which referral has told something itself. */
  private String traceThatCameBack() {
    Set<String> hooks =
        suite.traces().spans().stream()
            .filter(span -> span.kind() == SPAN_KIND_SERVER && span.parent().isEmpty())
            .filter(span -> span.name().contains("/v1/ats/connections/{id}/events"))
            .map(CollectedSpan::trace)
            .collect(Collectors.toSet());
    return suite.traces().spans().stream()
        .filter(span -> span.is("referral-service", SPAN_KIND_PRODUCER, "send referral.events"))
        .map(CollectedSpan::trace)
        .filter(hooks::contains)
        .findFirst()
        .orElse(null);
  }

  @Test
  void aPartnersSuspensionReachesReportingAndAReportReachesMetrics() {
    // Given
    Chain chain = new Chain().partner();
    String url = suite.referral() + "/v1/partners/" + chain.partnerId;
    String suspension = newTrace();
    String report = newTrace();
    // When
    as(chain.coordinator)
        .header("If-Match", etag(chain.coordinator, url))
        .header("traceparent", "00-" + suspension + "-" + CALLER + "-01")
        .body("{}")
        .post(url + "/suspend")
        .then()
        .statusCode(200);
    as(chain.analyst)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .header("traceparent", "00-" + report + "-" + CALLER + "-01")
        .body(
            Call.json(
                Map.of(
                    "kind", "WIDENING_PARTICIPATION_IMPACT",
                    "organisations", List.of(chain.tenant),
                    "period", FinancialYear.ofToday(),
                    "audience", "ORGANISATION",
                    "formats", List.of("JSON"))))
        .post(suite.reporting() + "/v1/reports")
        .then()
        .statusCode(202);
    // Then
    for (String service : List.of("pathway-service", "metrics-service", "reporting-service")) {
      awaitSpan(suspension, service, SPAN_KIND_CONSUMER, process("referral.events"));
    }
    assertConnected(suspension);
    awaitSpan(report, "reporting-service", SPAN_KIND_SERVER, "POST /v1/reports");
    awaitSpan(report, "reporting-service", SPAN_KIND_CLIENT, "GET /v1/funnels");
    awaitSpan(report, "metrics-service", SPAN_KIND_SERVER, "GET /v1/funnels");
    assertConnected(report);
  }

  @Test
  void spansHoldNoPersonalValue() {
    // Given
    Chain chain = new Chain().partner().person().accepted().enrolled();
    String last = newTrace();
    as(chain.partner)
        .header("traceparent", "00-" + last + "-" + CALLER + "-01")
        .header("User-Agent", Chain.EMAIL)
        .get(suite.referral() + "/v1/people?q=" + Chain.FAMILY_NAME);
    String marker = "GET /v1/people";
    awaitSpan(last, "referral-service", SPAN_KIND_SERVER, marker);
    // When
    List<CollectedSpan> all = suite.traces().spans();
    // Then
    assertThat(
            Needles.of(Personal.ofAll()).in(all.stream().map(CollectedSpan::everything).toList()))
        .isEmpty();
    assertThat(all.stream().map(CollectedSpan::everything))
        .as("ids of people are not told either")
        .noneMatch(span -> span.contains(chain.personId));
    // Control arms: what a caller writes would arrive, and the values are found where they are
    for (String attribute : List.of("user_agent.original", "url.path", "url.query")) {
      assertThat(all.stream().map(CollectedSpan::everything))
          .as("spans tell of " + attribute + ", but not what it was")
          .anyMatch(span -> span.contains(attribute));
    }
    assertThat(Needles.of(Personal.ofAll()).in(List.of(marker + " " + Chain.EMAIL)))
        .contains(Chain.EMAIL);
  }

  private static String process(String topic) {
    return "process " + Suite.get().prefix() + topic;
  }

  private void awaitSpan(String trace, String service, SpanKind kind, String name) {
    Awaitility.await(service + " " + kind + " " + name)
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(suite.traces().trace(trace))
                    .as("spans of the trace")
                    .anyMatch(span -> span.is(service, kind, name)));
  }

  /** Every span is part of another one of the trace, up to the caller's. */
  private void assertConnected(String trace) {
    Awaitility.await("no span of the trace is missing")
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              List<CollectedSpan> spans = suite.traces().trace(trace);
              Set<String> known = spans.stream().map(CollectedSpan::id).collect(Collectors.toSet());
              assertThat(spans)
                  .allMatch(
                      span ->
                          span.parent().isEmpty()
                              || span.parent().equals(CALLER)
                              || known.contains(span.parent()));
            });
  }

  private static String newTrace() {
    byte[] id = new byte[16];
    ThreadLocalRandom.current().nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}
