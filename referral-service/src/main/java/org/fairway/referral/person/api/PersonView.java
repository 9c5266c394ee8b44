package org.fairway.referral.person.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.person.PersonDetail;

/** A person as the caller may see them. */
@Schema(name = "Person", description = "A person as the caller may see them")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    @NotNull UUID id,
    @NotNull
        @Schema(
            description = "The partner that entered the person",
            maxLength = 40,
            pattern = "[A-Za-z0-9-]+")
        String partnerId,
    @NotNull Instant createdAt,
    @Schema(
            required = true,
            description =
                "False while the person does not consent to being shown; data is absent then")
        boolean disclosed,
    @Schema(
            description =
                "The record that stands for this person after a merge, if the caller may know;"
                    + " absent in lists")
        UUID mergedInto,
    PersonBody data) {

  static PersonView of(PersonDetail detail) {
    return new PersonView(
        detail.id(),
        detail.organisation(),
        detail.createdAt(),
        detail.data() != null,
        detail.mergedInto(),
        detail.data() == null ? null : PersonBody.of(detail.data()));
  }
}
