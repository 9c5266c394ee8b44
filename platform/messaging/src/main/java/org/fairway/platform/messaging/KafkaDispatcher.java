package org.fairway.platform.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends in waves and waits for each wave's acknowledgements. An aggregate whose event was not
 * acknowledged sends nothing more in this round, so a later event never overtakes it.
 */
final class KafkaDispatcher implements Dispatcher {
  private static final Logger LOG = Logger.getLogger(KafkaDispatcher.class);

  private final Producer<String, byte[]> producer;
  private final CloudEventWriter writer;
  private final Tracing tracing;

  KafkaDispatcher(Producer<String, byte[]> producer, CloudEventWriter writer, Tracing tracing) {
    this.producer = producer;
    this.writer = writer;
    this.tracing = tracing;
  }

  @Override
  public Set<Long> dispatch(List<OutboxRow> rows) {
    Round round = new Round();
    Waves.plan(rows, OutboxRow::aggregate).forEach(round::publish);
    return round.acknowledged;
  }

  /** The span is null for a row that belongs to no trace. */
  private record Sent(OutboxRow row, Future<RecordMetadata> answer, Span span) {
    void end(boolean acknowledged) {
      if (span != null) {
        span.setStatus(acknowledged ? StatusCode.UNSET : StatusCode.ERROR).end();
      }
    }
  }

  private final class Round {
    private final Set<Long> acknowledged = new LinkedHashSet<>();
    private final Set<OutboxRow.Aggregate> stalled = new HashSet<>();
    private final Set<String> absentTopics = new HashSet<>();

    private void publish(List<OutboxRow> wave) {
      List<Sent> sent = new ArrayList<>();
      for (OutboxRow row : wave) {
        if (absentTopics.contains(row.topic())) {
          stalled.add(row.aggregate());
        } else if (!stalled.contains(row.aggregate())) {
          sent.add(send(row));
        }
      }
      if (!sent.isEmpty()) {
        producer.flush();
        sent.forEach(this::settle);
      }
    }

    private Sent send(OutboxRow row) {
      Span span = tracing.sending(row);
      Future<RecordMetadata> answer =
          producer.send(span == null ? writer.record(row) : writer.record(row, Trace.parent(span)));
      // A send to a topic without metadata blocks for a while and has then failed: once is enough.
      if (answer.isDone() && failure(answer) instanceof TimeoutException) {
        absentTopics.add(row.topic());
      }
      return new Sent(row, answer, span);
    }

    private void settle(Sent sent) {
      Throwable failure = failure(sent.answer());
      sent.end(failure == null);
      if (failure == null) {
        acknowledged.add(sent.row().position());
        return;
      }
      stalled.add(sent.row().aggregate());
      LOG.warnf(
          "outbox row %d was not acknowledged by topic %s: %s",
          sent.row().position(), sent.row().topic(), failure.getClass().getSimpleName());
    }
  }

  /** Waits for the answer, at most for the producer's delivery timeout; null when acknowledged. */
  private static Throwable failure(Future<RecordMetadata> answer) {
    try {
      answer.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return e;
    }
  }
}
