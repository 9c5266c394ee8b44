package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One trace from a request over the outbox and the broker into the next outbox. */
class TracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String REQUEST = "00f067aa0ba902b7";
  private static final String TRACEPARENT = "00-" + TRACE + "-" + REQUEST + "-01";

  private final List<SpanData> spans = new ArrayList<>();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(into(spans))).build();
  private final Tracing tracing = new Tracing(provider.get("test"));
  private final Sample sample = new Sample(tracing);
  private final MockProducer<String, byte[]> broker =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final CloudEventWriter writer = new CloudEventWriter("/sample", "urn:fairway:event:", "");

  @AfterEach
  void close() {
    provider.close();
    sample.close();
  }

  @Test
  void aRowIsSentAsPartOfTheTraceThatWroteIt() {
    // Given
    Trace.within(TRACEPARENT, () -> sample.append("a", 1));
    // When
    sample.relay(new KafkaDispatcher(broker, writer, tracing), 10).round();
    // Then
    SpanData span = only();
    assertThat(span.getKind()).isEqualTo(SpanKind.PRODUCER);
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo(REQUEST);
    assertThat(header(broker.history().get(0)))
        .isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
  }

  @Test
  void whatAHandlerTellsGoesOnWithTheTraceOfTheEventThatItTook() {
    // Given
    SampleHandler retells =
        new SampleHandler("retells", event -> sample.write(event.subject() + "-again", 2));
    // When
    sample
        .consumer(retells)
        .accept(
            List.of(
                sample.delivery(
                    new IncomingEventBuilder("a", 1).with(CloudEvents.TRACE_PARENT, TRACEPARENT)),
                sample.delivery(new IncomingEventBuilder("b", 1))));
    // Then
    SpanData span = only();
    assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
    assertThat(span.getParentSpanId()).isEqualTo(REQUEST);
    assertThat(traceparentOf("a-again")).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
    assertThat(traceparentOf("b-again")).isNull();
  }

  @Test
  void aFailureIsSeenAndItsMessageIsNot() {
    // Given
    SampleHandler fails =
        new SampleHandler(
            "fails",
            event -> {
              throw new RefusedEvent("Amina is not wanted");
            });
    // When
    sample
        .consumer(fails)
        .accept(
            List.of(
                sample.delivery(
                    new IncomingEventBuilder("a", 1).with(CloudEvents.TRACE_PARENT, TRACEPARENT))));
    // Then
    SpanData span = only();
    assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(span.getEvents()).isEmpty();
    assertThat(span.toString()).doesNotContain("Amina");
    assertThat(traceparentOf("dead letter")).startsWith("00-" + TRACE);
  }

  @Test
  void aMalformedHeaderBeginsNoTraceAndBreaksNothing() {
    // Given
    SampleHandler handler = new SampleHandler("effects", sample::effect);
    // When
    sample
        .consumer(handler)
        .accept(
            List.of(
                sample.delivery(
                    new IncomingEventBuilder("a", 1).with(CloudEvents.TRACE_PARENT, "00-zz-1"))));
    // Then
    assertThat(sample.effects()).containsExactly("a:1");
  }

  @Test
  void withoutTracingTheTraceOfACallerIsPassedOn() {
    // Given
    Trace.within(TRACEPARENT, () -> sample.append("a", 1));
    // When
    sample.relay(new KafkaDispatcher(broker, writer, Tracing.NONE), 10).round();
    // Then
    assertThat(header(broker.history().get(0))).isEqualTo(TRACEPARENT);
    assertThat(spans).isEmpty();
  }

  @Test
  void whatWasNotAcknowledgedIsASpanThatFailed() {
    // Given
    Trace.within(TRACEPARENT, () -> sample.append("a", 1));
    MockProducer<String, byte[]> refusing =
        new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            return CompletableFuture.failedFuture(new IllegalStateException("refused"));
          }
        };
    // When
    sample.relay(new KafkaDispatcher(refusing, writer, tracing), 10).round();
    // Then
    assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
  }

  private SpanData only() {
    assertThat(spans).hasSize(1);
    return spans.get(0);
  }

  /** Of the row about a subject, or about a dead letter. */
  private String traceparentOf(String subject) {
    return sample
        .work
        .unscoped(
            () -> {
              sample.outboxTable.actAsWorker();
              return sample.outboxTable.unsent(10, Stalls.Resting.NONE);
            })
        .stream()
        .filter(
            row ->
                row.aggregateId().equals(subject)
                    || (subject.equals("dead letter") && row.type().equals(Parking.EVENT_TYPE)))
        .findFirst()
        .orElseThrow()
        .traceparent();
  }

  private static String header(ProducerRecord<String, byte[]> record) {
    return new String(
        record.headers().lastHeader(CloudEvents.TRACE_PARENT).value(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static SpanExporter into(List<SpanData> spans) {
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> ended) {
        spans.addAll(ended);
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode flush() {
        return CompletableResultCode.ofSuccess();
      }

      @Override
      public CompletableResultCode shutdown() {
        return CompletableResultCode.ofSuccess();
      }
    };
  }
}
