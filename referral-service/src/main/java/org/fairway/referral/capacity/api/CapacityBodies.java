package org.fairway.referral.capacity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.capacity.CapacityAnswer;
import org.fairway.referral.capacity.Declaration;
import org.fairway.referral.capacity.Intake;
import org.fairway.referral.capacity.ReceiverCapacity;
import org.fairway.referral.capacity.Room;
import org.fairway.referral.capacity.WhenFull;
import org.fairway.referral.referral.PathwayType;

/** Asking for room, and saying it. */
final class CapacityBodies {

  private static final String ODS = "[A-Z0-9]{3,20}";

  private CapacityBodies() {}

  /** Whether there is room. */
  @Schema(name = "Room", description = "Whether there is room")
  record RoomView(
      @NotNull PathwayType pathwayType,
      @NotNull @Schema(description = "The best of the receivers' answers") CapacityAnswer answer,
      @NotNull @Size(max = 1000) List<ReceiverView> receivers,
      @NotNull Instant asOf) {

    static RoomView of(PathwayType type, Room room) {
      return new RoomView(
          type,
          room.answer(),
          room.receivers().stream().map(ReceiverView::of).toList(),
          room.asOf());
    }
  }

  /** Whether one has room. */
  @Schema(name = "ReceiverRoom", description = "Whether one receiver has room")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReceiverView(
      @NotNull @Schema(maxLength = 20, pattern = ODS, description = "ODS code") String receiver,
      @NotNull CapacityAnswer answer,
      @Schema(description = "Places that are free; absent when nobody knows") Integer free) {

    static ReceiverView of(Room.OfReceiver one) {
      return new ReceiverView(one.receiver(), one.answer(), one.free());
    }
  }

  /** How a receiver takes people on. */
  @Schema(name = "DeclareCapacity", description = "How a receiver takes people on")
  record DeclareBody(
      @NotNull Intake intake,
      @NotNull @Schema(description = "What happens when its places are taken") WhenFull whenFull,
      @Min(0)
          @Max(100_000)
          @Schema(description = "Free places beside those of its programmes; absent for none known")
          Integer freePlaces) {

    Declaration toDeclaration() {
      return new Declaration(intake, whenFull, freePlaces);
    }
  }

  /** What a receiver said. */
  @Schema(name = "CapacityDeclaration", description = "What a receiver says of itself")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeclarationView(
      @NotNull @Schema(maxLength = 20, pattern = ODS, description = "ODS code") String receiver,
      @NotNull PathwayType pathwayType,
      @NotNull Intake intake,
      @NotNull WhenFull whenFull,
      @Schema(description = "Free places beside those of its programmes") Integer freePlaces,
      @NotNull Instant changedAt) {

    static DeclarationView of(ReceiverCapacity row) {
      Declaration said = row.declaration();
      return new DeclarationView(
          row.receiver(),
          row.pathwayType(),
          said.intake(),
          said.whenFull(),
          said.freePlaces(),
          row.changedAt());
    }
  }
}
