package org.fairway.referral.engagement.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.engagement.SessionDetail;
import org.fairway.referral.engagement.Sessions;
import org.fairway.referral.referral.SessionReferrals;

@Path("/v1/sessions/{id}/conversion")
@Tag(name = "Engagement", description = "Sessions in the communities, their places and attendance")
@Produces(MediaType.APPLICATION_JSON)
public class ConversionResource {

  private final Sessions sessions;
  private final SessionReferrals referrals;

  ConversionResource(Sessions sessions, SessionReferrals referrals) {
    this.sessions = sessions;
    this.referrals = referrals;
  }

  @GET
  @Operation(
      operationId = "getSessionConversion",
      summary = "Count what came of a session",
      description =
          "Referrals that name the session, and how far they came. A partner counts its own, and"
              + " what became of them only where the person shares it.")
  public ConversionView get(@PathParam("id") UUID id) {
    SessionDetail session = sessions.find(id);
    return ConversionView.of(session, referrals.of(id));
  }
}
