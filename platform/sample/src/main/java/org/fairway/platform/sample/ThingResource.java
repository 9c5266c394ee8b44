package org.fairway.platform.sample;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {
  private final Things things;
  private final SharedThings shared;
  private final Cursors cursors;

  ThingResource(Things things, SharedThings shared, Cursors cursors) {
    this.things = things;
    this.shared = shared;
    this.cursors = cursors;
  }

  public record Part(@Max(9) int size) {}

  public record NewThing(
      @NotBlank @Size(max = 40) String name,
      @Valid @Size(max = 5) List<Part> parts,
      LocalDate due,
      Instant since) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record View(UUID id, String name, String colour) {
    static View of(Thing thing) {
      return new View(thing.id(), thing.name(), null);
    }
  }

  @POST
  @Idempotent
  @Operation(operationId = "createThing")
  @APIResponseSchema(value = View.class, responseCode = "201")
  public Response create(@Valid NewThing request) throws InterruptedException {
    boolean together = request.name().startsWith(SharedThings.TOGETHER);
    Thing thing = together ? shared.create(request.name()) : things.create(request.name());
    return Created.at("/v1/things/" + thing.id(), View.of(thing), thing.version());
  }

  @GET
  @Operation(operationId = "listThings")
  public Page<View> list(@Valid @BeanParam PageRequest page, @QueryParam("colour") String colour) {
    Map<String, String> filters = colour == null ? Map.of() : Map.of("colour", colour);
    List<String> position = cursors.verify("things", filters, page.cursor());
    UUID after = position.isEmpty() ? new UUID(0, 0) : UUID.fromString(position.get(0));
    List<Thing> rows = things.list(after, page.limit() + 1);
    return Page.of(
        rows,
        page.limit(),
        View::of,
        t -> cursors.sign("things", filters, List.of(t.id().toString())));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getThing")
  @APIResponseSchema(value = View.class, responseCode = "200")
  public Response get(@PathParam("id") UUID id, @QueryParam("colour") String colour) {
    Thing thing = things.get(id);
    return ETags.read(new View(thing.id(), thing.name(), colour), thing.version());
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "renameThing")
  @APIResponseSchema(value = View.class, responseCode = "200")
  public Response rename(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid NewThing request) {
    Thing thing = things.rename(id, ifMatch, request.name());
    return ETags.changed(View.of(thing), thing.version());
  }

  @POST
  @Path("/fail")
  @Operation(operationId = "failThing")
  public Response fail() {
    throw new IllegalStateException("secret of the database: password");
  }

  @GET
  @Path("/open")
  @Operation(operationId = "openThing")
  public Map<String, Long> open() {
    return Map.of("visible", things.countNatively());
  }
}
