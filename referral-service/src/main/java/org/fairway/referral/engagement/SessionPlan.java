package org.fairway.referral.engagement;

import java.time.Instant;
import java.util.List;

/**
 * What an organiser says of a session; already checked for form.
 *
 * @param host the organisation that receives, in words; no person
 * @param languages tags of the languages that are spoken
 * @param openToPartners whether the partners of the care system may see it and book
 * @param capacity places; null for as many as come
 */
public record SessionPlan(
    SessionKind kind,
    String title,
    Instant startsAt,
    Instant endsAt,
    String place,
    String host,
    List<String> languages,
    boolean openToPartners,
    Integer capacity) {

  /** Refuses a session that ends before it begins. */
  public SessionPlan {
    if (!endsAt.isAfter(startsAt)) {
      throw new IllegalArgumentException("A session ends after it begins");
    }
    languages = List.copyOf(languages);
  }
}
