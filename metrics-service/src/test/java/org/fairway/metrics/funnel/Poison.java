package org.fairway.metrics.funnel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.IncomingEvent;

/** A message that no version of this service can read. */
public final class Poison {

  private Poison() {}

  public static void send(String tenant) {
    String id = UUID.randomUUID().toString();
    var data =
        JsonNodeFactory.instance.objectNode().put("referralId", id).put("occurredAt", "lately");
    Wire.send(
        List.of(
            new IncomingEvent(
                UUID.randomUUID(),
                "org.fairway.referral.submitted.v1",
                "/test",
                id,
                Instant.now(),
                tenant,
                1,
                null,
                data)));
  }
}
