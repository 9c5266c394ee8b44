package org.fairway.pathway;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fairway.platform.testing.EventContract;

/**
 * Speaks as referral-service does: real messages on the real broker, each checked against its
 * schema first.
 */
public final class ReferralEvents {
  private final String tenant;
  private long version = 10;

  public ReferralEvents(String tenant) {
    this.tenant = tenant;
  }

  /** A referral and the codes that its events carry. */
  public record Referral(UUID id, String reference, String person, UUID partner, UUID programme) {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static Referral random() {
      return new Referral(UUID.randomUUID(), newReference(), newPerson(), UUID.randomUUID(), null);
    }

    public Referral onProgramme(UUID wanted) {
      return new Referral(id, reference, person, partner, wanted);
    }

    public Referral of(String samePerson) {
      return new Referral(id, reference, samePerson, partner, programme);
    }

    private static String newPerson() {
      return "p_"
          + (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "").substring(0, 22);
    }

    private static String newReference() {
      StringBuilder text = new StringBuilder("BC-");
      new java.util.Random()
          .ints(6, 0, 22)
          .forEach(i -> text.append(text.length() == 7 ? "-" : "").append(LETTERS.charAt(i)));
      return text.toString();
    }
  }

  public void accepted(Referral referral) {
    accepted(referral, "SUPPORTED_INTERNSHIP", ++version, UUID.randomUUID());
  }

  /** Of another pathway than the usual one. */
  public void accepted(Referral referral, String pathwayType) {
    accepted(referral, pathwayType, ++version, UUID.randomUUID());
  }

  public void accepted(Referral referral, String pathwayType, long at, UUID eventId) {
    send(
        "org.fairway.referral.accepted.v1",
        referral.id().toString(),
        data(referral, pathwayType, null),
        at,
        eventId);
  }

  public void withdrawn(Referral referral) {
    withdrawn(referral, ++version);
  }

  public void withdrawn(Referral referral, long at) {
    String data = data(referral, "SUPPORTED_INTERNSHIP", "NO_LONGER_INTERESTED");
    send(
        "org.fairway.referral.withdrawn.v1", referral.id().toString(), data, at, UUID.randomUUID());
  }

  /** Ends a referral otherwise: {@code redirected}, {@code unable-to-contact} and so on. */
  public void ended(Referral referral, String verb) {
    send(
        "org.fairway.referral." + verb + ".v1",
        referral.id().toString(),
        data(referral, "SUPPORTED_INTERNSHIP", null),
        ++version,
        UUID.randomUUID());
  }

  /** Gives a consent and returns its id. */
  public UUID consent(String person, String purpose) {
    UUID id = UUID.randomUUID();
    consent(id, person, purpose);
    return id;
  }

  /**
   * Gives a consent of this id, which may have been heard of before. One to share with an employer
   * names the trust of most tests.
   */
  public void consent(UUID id, String person, String purpose) {
    given(id, person, purpose, null, purpose.equals("SHARE_WITH_EMPLOYER") ? "RNA" : null);
  }

  /** Both consents without which no application is linked to the person. */
  public void consentToApplications(String person, String... employers) {
    consent(person, "REFERRAL");
    given(
        UUID.randomUUID(),
        person,
        "SHARE_WITH_EMPLOYER",
        null,
        employers.length == 0 ? "RNA" : String.join("\",\"", employers));
  }

  /** A consent that names its recipient, or has an end, or both; null for neither. */
  public UUID consent(String person, String purpose, String recipient, Instant expiresAt) {
    UUID id = UUID.randomUUID();
    given(id, person, purpose, expiresAt, recipient);
    return id;
  }

  private void given(UUID id, String person, String purpose, Instant expiresAt, String recipient) {
    String flat =
        json("consentId", id, "person", person, "purpose", purpose, "expiresAt", expiresAt);
    String to = recipient == null ? "" : ",\"recipients\":[\"" + recipient + "\"]";
    String data = flat.substring(0, flat.length() - 1) + to + "}";
    send("org.fairway.consent.given.v1", person, data, ++version, UUID.randomUUID());
  }

  public void consentWithdrawn(UUID id, String person, String purpose) {
    String data =
        json("consentId", id, "person", person, "purpose", purpose, "withdrawnAt", Instant.now());
    send("org.fairway.consent.withdrawn.v1", person, data, ++version, UUID.randomUUID());
  }

  public void consentExpired(UUID id, String person, String purpose, Instant at) {
    String data = json("consentId", id, "person", person, "purpose", purpose, "expiredAt", at);
    send("org.fairway.consent.expired.v1", person, data, ++version, UUID.randomUUID());
  }

  private static String data(Referral referral, String pathwayType, String reason) {
    String flat =
        json(
            "referralId",
            referral.id(),
            "reference",
            referral.reference(),
            "person",
            referral.person(),
            "partnerId",
            referral.partner(),
            "sourceType",
            "COLLEGE",
            "pathwayType",
            pathwayType,
            "programmeId",
            referral.programme(),
            "reason",
            reason,
            "occurredAt",
            Instant.now());
    return flat.substring(0, flat.length() - 1) + ",\"priorityGroups\":[\"NEET\"]}";
  }

  private static String json(Object... pairs) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        json.append(json.length() > 1 ? "," : "");
        json.append('"').append(pairs[i]).append("\":\"").append(pairs[i + 1]).append('"');
      }
    }
    return json.append('}').toString();
  }

  private void send(String type, String subject, String data, long at, UUID eventId) {
    EventContract.assertMatches(type, data);
    ProducerRecord<String, String> message = new ProducerRecord<>(topic(), subject, data);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", eventId.toString());
    headers.put("ce_type", type);
    headers.put("ce_source", "/referral-service");
    headers.put("ce_subject", subject);
    headers.put("ce_time", Instant.now().toString());
    headers.put("ce_tenantid", tenant);
    headers.put("ce_aggregateversion", Long.toString(at));
    headers.forEach(
        (name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer = producer()) {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KafkaProducer<String, String> producer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", config("FAIRWAY_KAFKA"));
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private static String topic() {
    return config("fairway.messaging.topic-prefix") + "referral.events";
  }

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
