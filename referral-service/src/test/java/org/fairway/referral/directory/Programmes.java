package org.fairway.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.referral.referral.PathwayEvents;
import org.fairway.referral.referral.PathwayEvents.Sent;

/** Programmes as the pathway service tells them, over the real broker. */
public final class Programmes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Programmes() {}

  /** Tells a programme with so many of 12 places free, and waits until it was heard. */
  public static void published(
      String tenant, UUID id, String organisation, int available, long version) {
    published(tenant, id, organisation, available, version, "2099-07-31");
  }

  static void published(
      String tenant, UUID id, String organisation, int available, long version, String endsOn) {
    PathwayEvents.send(tenant, event(id, organisation, available, endsOn), version);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        TestDatabase.column(
                            "select available || ' ' || told from directory_listing where id = '"
                                + id
                                + "'"))
                    .containsExactly(available + " " + version));
  }

  /** Told only. */
  static void told(String tenant, UUID id, String organisation, int available, long version) {
    PathwayEvents.send(tenant, event(id, organisation, available, "2099-07-31"), version);
  }

  /** Tells that a programme ended before its last day. */
  static void closed(String tenant, UUID id, long version) {
    PathwayEvents.send(tenant, event(ProgrammeNews.CLOSED, "programmeId", id), version);
  }

  /** Tells what an employer offers, in the words of the sample, with so many of 20 places free. */
  static void opportunity(String tenant, UUID id, int available, boolean open, long version) {
    Sent sample = event(OpportunityNews.LISTED, "opportunityId", id);
    String data =
        sample
            .payload()
            .replace("\"available\":19", "\"available\":" + available)
            .replace("\"open\":true", "\"open\":" + open)
            .replaceAll("\"(closesOn|startsUntil)\":\"[^\"]+\",", "");
    EventContract.assertMatches(OpportunityNews.LISTED, data);
    PathwayEvents.send(tenant, new Sent(sample.id(), sample.type(), sample.key(), data), version);
  }

  private static Sent event(String type, String key, UUID id) {
    try {
      ObjectNode data = (ObjectNode) JSON.readTree(EventContract.sample(type));
      data.put(key, id.toString());
      return new Sent(UUID.randomUUID(), type, id.toString(), data.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sent event(UUID id, String organisation, int available, String endsOn) {
    try {
      ObjectNode data = (ObjectNode) JSON.readTree(EventContract.sample(ProgrammeNews.PUBLISHED));
      data.put("programmeId", id.toString());
      data.put("organisation", organisation);
      data.put("endsOn", endsOn);
      data.put("available", available);
      EventContract.assertMatches(ProgrammeNews.PUBLISHED, data.toString());
      return new Sent(UUID.randomUUID(), ProgrammeNews.PUBLISHED, id.toString(), data.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
