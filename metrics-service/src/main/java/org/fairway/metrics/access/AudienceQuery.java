package org.fairway.metrics.access;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.disclosure.Audience;

/** The query parameter that says for whom an answer is; used as {@code @Valid @BeanParam}. */
public class AudienceQuery {

  /** How long the name of an audience may be. */
  public static final int LONGEST = 20;

  @QueryParam("audience")
  @Size(max = LONGEST)
  @Parameter(
      description = "For whom; absent: the most detailed that the caller may have",
      schema = @Schema(implementation = Audience.class))
  String audience;

  /** The audience, null when none is given, or a 400 that lists what is allowed. */
  public Audience audience() {
    return of(audience);
  }

  /** The same of a parameter that is described otherwise. */
  public static Audience of(String text) {
    return Queries.constant("audience", Audience.class, text);
  }
}
