package org.fairway.referral.objection.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.AllowedAction;
import org.fairway.referral.consent.ConsentPurpose;
import org.fairway.referral.objection.NewObjection;
import org.fairway.referral.objection.Objection;
import org.fairway.referral.objection.ObjectionMade;
import org.fairway.referral.objection.Objections;

/** Objections as they are sent and shown. */
final class ObjectionBodies {

  private ObjectionBodies() {}

  /** An objection to keep. */
  @Schema(name = "RecordObjection", description = "An objection to keep")
  record RecordObjection(
      @NotNull ConsentPurpose purpose,
      @NotNull ObjectionMade made,
      @NotNull LocalDate receivedOn,
      @NotNull
          @Schema(
              description =
                  "Nothing is done for the purpose from the beginning of this day on, in England;"
                      + " at most a month from the receipt")
          LocalDate stopBy) {

    NewObjection toNewObjection() {
      return new NewObjection(purpose, made, receivedOn, stopBy);
    }
  }

  /** An objection. */
  @Schema(name = "Objection", description = "A person's no to one purpose")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ObjectionView(
      @NotNull UUID id,
      @NotNull UUID personId,
      @NotNull ConsentPurpose purpose,
      @NotNull ObjectionMade made,
      @NotNull LocalDate receivedOn,
      @NotNull LocalDate stopBy,
      @NotNull Instant createdAt,
      @Schema(required = true, description = "Whether the purpose is forbidden at this moment")
          boolean inForce,
      @Schema(description = "When consents were ended and data removed; absent before")
          Instant enforcedAt,
      @Schema(description = "Absent while it stands") Instant liftedAt,
      @NotNull @Size(max = 5) List<AllowedAction> allowedActions) {

    static ObjectionView of(Objection objection) {
      return new ObjectionView(
          objection.id(),
          objection.personId(),
          objection.purpose(),
          objection.made(),
          objection.receivedOn(),
          objection.stopBy(),
          objection.createdAt(),
          objection.inForce(Instant.now()),
          objection.enforcedAt(),
          objection.liftedAt(),
          List.of(
              AllowedAction.when(
                  objection.liftedAt() == null, "lift", "The objection is lifted already.")));
    }
  }

  /** All objections of a person: few, so in one piece. */
  @Schema(name = "ObjectionList", description = "All objections of a person")
  record ObjectionList(@NotNull @Size(max = Objections.MOST) List<ObjectionView> items) {}
}
