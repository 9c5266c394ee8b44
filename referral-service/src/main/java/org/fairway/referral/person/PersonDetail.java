package org.fairway.referral.person;

import java.time.Instant;
import java.util.UUID;

/**
 * A person as the caller may see them.
 *
 * @param mergedInto the record that stands for this one, as far as the caller may know; null for
 *     none
 * @param data null while the person does not consent to being shown to the caller
 */
public record PersonDetail(
    UUID id,
    String organisation,
    Instant createdAt,
    long version,
    UUID mergedInto,
    PersonalData data) {

  /** A person for whom no other record stands. */
  public PersonDetail(
      UUID id, String organisation, Instant createdAt, long version, PersonalData data) {
    this(id, organisation, createdAt, version, null, data);
  }

  PersonDetail mergedInto(UUID kept) {
    return new PersonDetail(id, organisation, createdAt, version, kept, data);
  }
}
