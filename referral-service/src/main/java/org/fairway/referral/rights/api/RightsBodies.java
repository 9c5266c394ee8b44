package org.fairway.referral.rights.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.referral.rights.Erasure;
import org.fairway.referral.rights.ErasureCause;
import org.fairway.referral.rights.HoldCause;
import org.fairway.referral.rights.PersonRights;
import org.fairway.referral.rights.RestrictionCause;
import org.fairway.referral.rights.SubjectAccess;

/** What comes and goes with rights. */
final class RightsBodies {
  private RightsBodies() {}

  /** Why data is no longer used. */
  @Schema(name = "Restriction", description = "Why data is stored and no longer used")
  record RestrictBody(@NotNull RestrictionCause cause) {}

  /** Why data is not to be erased. */
  @Schema(name = "LegalHold", description = "Why data is not to be erased for now")
  record HoldBody(@NotNull HoldCause cause) {}

  /** Why a person is erased. */
  @Schema(name = "ErasePerson", description = "Why a person is erased")
  record EraseBody(@NotNull ErasureCause cause) {}

  /** Where a person's rights stand. */
  @Schema(name = "PersonRights", description = "Where a person's rights stand")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RightsView(
      @NotNull UUID personId,
      @Schema(description = "Since then the row only counts") Instant erasedAt,
      @Schema(description = "Since then the data is stored and not used") Instant restrictedAt,
      RestrictionCause restrictedFor,
      @Schema(description = "Since then nothing is erased") Instant heldAt,
      HoldCause heldFor) {

    static RightsView of(PersonRights rights) {
      return new RightsView(
          rights.personId(),
          rights.erasedAt(),
          rights.restrictedAt(),
          rights.restrictedFor(),
          rights.heldAt(),
          rights.heldFor());
    }
  }

  /** How far an erasure is. */
  enum ErasureState {
    PENDING,
    DONE
  }

  /** That a person was erased. */
  @Schema(name = "Erasure", description = "That a person was erased, and what the services said")
  record ErasureView(
      @NotNull UUID id,
      @NotNull UUID personId,
      @NotNull ErasureCause cause,
      @NotNull Instant requestedAt,
      @NotNull @Schema(description = "DONE when every service has said that nothing is left")
          ErasureState state,
      @Schema(required = true, minimum = "0", description = "Records erased in this service")
          int records,
      @NotNull @Schema(maxItems = 20) List<ReplyView> services) {

    static ErasureView of(Erasure erasure) {
      return new ErasureView(
          erasure.id(),
          erasure.personId(),
          erasure.cause(),
          erasure.requestedAt(),
          erasure.done() ? ErasureState.DONE : ErasureState.PENDING,
          erasure.records(),
          erasure.replies().stream().map(ReplyView::of).toList());
    }
  }

  /** What a service said to an erasure. */
  @Schema(name = "ErasureReply", description = "What a service said to an erasure")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReplyView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-z-]+") String service,
      @Schema(minimum = "0", description = "Records erased there; absent until it said so")
          Integer records,
      @Schema(description = "Absent until it said so") Instant forgottenAt) {

    static ReplyView of(Erasure.Reply reply) {
      return new ReplyView(reply.service(), reply.records(), reply.forgottenAt());
    }
  }

  /** A copy of all that is kept of a person. */
  @Schema(name = "SubjectAccess", description = "A copy of all that is kept of a person")
  record AccessView(
      @NotNull UUID personId,
      @NotNull
          @Schema(
              maxLength = 24,
              pattern = "p_[A-Za-z0-9_-]{22}",
              description = "By which the other services know the person")
          String pseudonym,
      @JsonInclude(JsonInclude.Include.NON_EMPTY)
          @Schema(
              maxItems = 1000,
              description =
                  "Other records of the same human, which are in the copy; absent for none")
          List<MergedView> mergedRecords,
      @NotNull Instant madeAt,
      @NotNull @Schema(maxItems = 10) List<SubjectRecordSet> services,
      @NotNull @Schema(maxItems = SubjectAccess.MOST, description = "Newest first")
          List<AccessEntryView> accesses) {

    static AccessView of(SubjectAccess access) {
      return new AccessView(
          access.personId(),
          access.pseudonym(),
          access.merged().stream().map(MergedView::of).toList(),
          access.madeAt(),
          access.services(),
          access.accesses().stream().map(AccessEntryView::of).toList());
    }
  }

  /** Another record of the same human. */
  @Schema(name = "MergedRecord", description = "Another record of the same human")
  record MergedView(
      @NotNull UUID personId,
      @NotNull @Schema(maxLength = 24, pattern = "p_[A-Za-z0-9_-]{22}") String pseudonym) {

    static MergedView of(SubjectAccess.Merged other) {
      return new MergedView(other.personId(), other.pseudonym());
    }
  }

  /** Who did something with the person's data. */
  @Schema(name = "SubjectAccessEntry", description = "Who did something with the person's data")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AccessEntryView(
      @NotNull Instant at,
      @NotNull @Schema(maxLength = 40) String organisation,
      @NotNull @Schema(maxLength = 80, examples = "person.read") String action,
      @Schema(maxLength = 200) String purpose) {

    static AccessEntryView of(SubjectAccess.Access entry) {
      return new AccessEntryView(entry.at(), entry.organisation(), entry.action(), entry.purpose());
    }
  }
}
