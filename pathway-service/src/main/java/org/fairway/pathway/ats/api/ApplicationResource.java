package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.ats.ApplicationFilter;
import org.fairway.pathway.ats.ApplicationStage;
import org.fairway.pathway.ats.Applications;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of applications. They are changed by the systems that report them and by nobody else. */
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Applications",
    description = "Applications for jobs, as applicant tracking systems report them")
public class ApplicationResource {
  private static final String LIST = "applications";
  private final Applications applications;
  private final Pages pages;

  ApplicationResource(Applications applications, Pages pages) {
    this.applications = applications;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listApplications",
      summary = "List applications that the caller may see, newest first",
      description = "An employer sees its own, the ICS those of all its employers.")
  public Page<ApplicationView> list(
      @QueryParam("stage") @Parameter(description = "Only those at this stage")
          ApplicationStage stage,
      @QueryParam("referral") @Parameter(description = "Only those of this referral") UUID referral,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("stage", stage, "referral", referral);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> applications.page(new ApplicationFilter(stage, referral), before, rows),
        shown -> shown.application().id(),
        ApplicationView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getApplication",
      summary = "Read an application",
      description = "With all its reported stages, oldest first.")
  @APIResponseSchema(
      value = ApplicationView.class,
      responseCode = "200",
      responseDescription = "The application")
  public Response get(@PathParam("id") UUID id) {
    Applications.Shown shown = applications.get(id);
    return ETags.read(ApplicationView.of(shown), shown.application().version());
  }
}
