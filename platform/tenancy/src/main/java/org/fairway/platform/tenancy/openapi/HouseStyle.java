package org.fairway.platform.tenancy.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.jboss.jandex.IndexView;

/**
 * Adds to each operation its security, the headers that the plumbing reads and writes, every error
 * answer that it can give and its examples; and gives all schemas one style. Operations say only
 * what is their own.
 *
 * <p>Everything added here is what the plumbing does: a limit is declared only where something
 * holds it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseStyle implements OASFilter {
  private final PermissionTable permissions = PermissionTable.load();
  private final Traits traits;

  /** Quarkus gives the index of the service's classes. */
  public HouseStyle(IndexView index) {
    traits = new Traits(index);
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    Inventory.addTo(api);
    Security.schemes(permissions).forEach(api.getComponents()::addSecurityScheme);
    ProblemSchemas.all().forEach(api.getComponents()::addSchema);
    AnswerHeaders.components().forEach(api.getComponents()::addHeader);
    for (Described operation : operations(api)) {
      style(operation);
    }
    SchemaStyle.apply(api);
    ErrorAnswers.components(api).forEach(api.getComponents()::addResponse);
    Examples.addTo(operations(api));
  }

  private void style(Described described) {
    Operation operation = described.operation();
    Permission permission = permissions.of(operation.getOperationId()).orElse(null);
    Set<Traits.Trait> found = traits.of(operation.getOperationId());
    if (described.isTaggedRead(found.contains(Traits.Trait.BUILT))) {
      found.add(Traits.Trait.CONDITIONAL);
    }
    RequestHeaders.addTo(operation, found);
    operation.setSecurity(Security.of(permission));
    if (permission != null && permission.access() == Permission.Access.TOKEN) {
      operation.addExtension("x-fairway-roles", permission.roles().stream().sorted().toList());
    }
    ErrorAnswers.addTo(described, permission, found);
    AnswerHeaders.addTo(described, found);
  }

  private static List<Described> operations(OpenAPI api) {
    List<Described> operations = new ArrayList<>();
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach(
                          (method, operation) ->
                              operations.add(new Described(path, method, operation))));
    }
    return operations;
  }

  /** An operation with its place. */
  record Described(String path, PathItem.HttpMethod method, Operation operation) {

    /**
     * Whether this reads a thing with an ETag: an answer that names its headers has it among them,
     * one that is built and names none has it without saying so.
     */
    boolean isTaggedRead(boolean built) {
      APIResponse answer =
          method == PathItem.HttpMethod.GET && operation.getResponses() != null
              ? operation.getResponses().getAPIResponse("200")
              : null;
      return answer != null
          && (answer.getHeaders() == null ? built : answer.getHeaders().containsKey("ETag"));
    }
  }
}
