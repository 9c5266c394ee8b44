package org.fairway.platform.subject.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.privacy.subject.SubjectRecordSet;
import org.fairway.platform.subject.KnownSubjects;

/** For referral-service, which asks with the data protection officer's own token. */
@Path("/v1/subjects/{person}/records")
@Tag(name = "Subjects", description = "What is kept of a person")
@Produces(MediaType.APPLICATION_JSON)
public class SubjectResource {

  private final KnownSubjects subjects;

  SubjectResource(KnownSubjects subjects) {
    this.subjects = subjects;
  }

  /** All records under a pseudonym. */
  @GET
  @Operation(
      operationId = "getSubjectRecords",
      summary = "Tell what this service keeps of a person",
      description =
          "By pseudonym. Nothing for one that is not known. The whole answer to a person, over all"
              + " services, is made by referral-service: getSubjectAccess.")
  public SubjectRecordSet get(
      @PathParam("person")
          @Size(max = 24)
          @Pattern(regexp = "p_[A-Za-z0-9_-]{22}")
          @Parameter(description = "Pseudonym", example = "p_q3VtZ0mYxW8r1uPZ4kLh2A")
          String person) {
    return subjects.of(person);
  }
}
