package org.fairway.pathway.ats;

import java.time.Instant;
import java.util.Comparator;

/**
 * One report of a stage by the sender.
 *
 * @param eventId the sender's own id, unique within its connection
 * @param occurredAt when it happened by the sender's clock; decides the order, whenever it arrived
 * @param reason given with an end, else null
 */
public record StageEvent(
    String eventId, ApplicationStage stage, Instant occurredAt, EndReason reason)
    implements Comparable<StageEvent> {

  /** Total, so that the settled journey never depends on the order of arrival. */
  private static final Comparator<StageEvent> ORDER =
      Comparator.comparing(StageEvent::occurredAt)
          .thenComparing(StageEvent::stage)
          .thenComparing(StageEvent::eventId);

  @Override
  public int compareTo(StageEvent other) {
    return ORDER.compare(this, other);
  }
}
