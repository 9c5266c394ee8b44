package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.self.LinkDoor;
import org.fairway.referral.self.api.StatusLinkBodies.Answer;
import org.fairway.referral.self.api.StatusLinkBodies.Open;
import org.fairway.referral.self.api.StatusLinkBodies.OwnReferralView;
import org.fairway.referral.self.api.StatusLinkBodies.Reach;
import org.fairway.referral.self.api.StatusLinkBodies.TakeBack;
import org.fairway.referral.self.api.StatusLinkBodies.Withdraw;

// The link travels in a body: addresses end up in logs and histories.
@Path("/v1/status-links")
@Tag(name = "Own referral", description = "What people do about their own referral, by link")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@APIResponse(
    responseCode = "200",
    description = "Done; the referral as it is now",
    content =
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = OwnReferralView.class)))
@APIResponse(responseCode = "404", description = "The link is unknown, used or too old")
public class StatusLinkResource {

  private final LinkDoor door;

  StatusLinkResource(LinkDoor door) {
    this.door = door;
  }

  @POST
  @Path("/open")
  @Operation(
      operationId = "openStatusLink",
      summary = "Read how one's own referral is",
      description =
          "Needs no account. The link is used up; next holds another one for the next step. Tells"
              + " nobody's name. What is asked about the referral is told, for the person may answer"
              + " it.")
  public OwnReferralView open(@NotNull @Valid Open body) {
    return OwnReferralView.of(door.open(body.token(), body.next()));
  }

  @POST
  @Path("/answer")
  @Operation(
      operationId = "answerByLink",
      summary = "Answer what is asked about one's own referral",
      description =
          "Needs no account. The referral goes on to be decided about. The link is used up; next"
              + " holds another one. While the person's data is restricted, a link that the referrer"
              + " made does not answer.")
  @APIResponse(
      responseCode = "409",
      description = "Nothing is being asked, or the data is restricted and the referrer's the link")
  public OwnReferralView answer(@NotNull @Valid Answer body) {
    return OwnReferralView.of(door.answer(body.token(), body.answer()));
  }

  @POST
  @Path("/withdraw-referral")
  @Operation(
      operationId = "withdrawReferralByLink",
      summary = "Take one's own referral back",
      description =
          "Needs no account. Can be done while something is asked about the referral, and by who"
              + " referred themselves also before anybody has looked at it: see allowedActions. The"
              + " link is used up; next holds another one.")
  @APIResponse(responseCode = "409", description = "Others must end the referral now")
  public OwnReferralView takeBack(@NotNull @Valid TakeBack body) {
    return OwnReferralView.of(door.takeBack(body.token(), body.why()));
  }

  @POST
  @Path("/change-contact")
  @Operation(
      operationId = "changeContactByLink",
      summary = "Say how to be reached from now on",
      description =
          "Needs no account. What is left out stays. What is known already is not told. The link is"
              + " used up; next holds another one. While the person's data is restricted, a link that"
              + " the referrer made changes nothing.")
  @APIResponse(
      responseCode = "409",
      description = "The person is erased, or the data is restricted and the referrer's the link")
  @APIResponse(responseCode = "422", description = "The preferred channel cannot be used")
  public OwnReferralView reach(@NotNull @Valid Reach body) {
    return OwnReferralView.of(door.reach(body.token(), body.change()));
  }

  @POST
  @Path("/withdraw-consent")
  @Operation(
      operationId = "withdrawConsentByLink",
      summary = "Take one's own consent back",
      description =
          "Needs no account. All consents for the purpose end at once, here and in the other"
              + " services. The link is used up; next holds another one. A link that the referrer made"
              + " ends with the consent that the referrer may know what becomes of the referral: next"
              + " has expired then, and the care system makes the person another one.")
  @APIResponse(responseCode = "409", description = "There is no live consent for the purpose")
  public OwnReferralView withdraw(@NotNull @Valid Withdraw body) {
    return OwnReferralView.of(door.withdraw(body.token(), body.purpose()));
  }
}
