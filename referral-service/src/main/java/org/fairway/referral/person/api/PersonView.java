package org.fairway.referral.person.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.person.PersonDetail;

/** A person as the caller may see them. */
@Schema(name = "Person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    UUID id,
    @Schema(description = "The partner that entered the person") String partnerId,
    Instant createdAt,
    @Schema(
            description =
                "False while the person does not consent to being shown; data is absent then")
        boolean disclosed,
    PersonBody data) {

  static PersonView of(PersonDetail detail) {
    return new PersonView(
        detail.id(),
        detail.organisation(),
        detail.createdAt(),
        detail.data() != null,
        detail.data() == null ? null : PersonBody.of(detail.data()));
  }
}
