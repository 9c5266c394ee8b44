package org.fairway.pathway.matching.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.matching.Exposure;

/** HTTP of the audit of exposure. */
@Path("/v1/matching/exposure")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matching", description = "Who fits where, explained")
public class ExposureResource {
  private final Exposure exposure;

  ExposureResource(Exposure exposure) {
    this.exposure = exposure;
  }

  @GET
  @Operation(
      operationId = "getMatchExposure",
      summary = "See whether some groups see fewer good matches",
      description =
          "By the groups that people agreed to declare: of those who were shown matches, how many"
              + " saw one of 70 per cent or more that lacks no essential skill and is not kept for"
              + " other groups. Groups of fewer than ten people are"
              + " left out; of ALL the reason is told.")
  public ExposureView byGroup() {
    return new ExposureView(exposure.byGroup().stream().map(ExposureLineView::of).toList());
  }
}
