package org.fairway.platform.tenancy.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.fairway.platform.web.Idempotent;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Adds to each operation its security, the headers that the plumbing reads, and every error answer
 * that the plumbing can give. Operations say only what is their own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class HouseStyle implements OASFilter {
  static final String SCHEME = "fairway";
  private final PermissionTable permissions = PermissionTable.load();
  private final Set<String> idempotent;

  /** Quarkus gives the index of the service's classes. */
  public HouseStyle(IndexView index) {
    idempotent =
        index.getAnnotations(Idempotent.class).stream()
            .map(AnnotationInstance::target)
            .filter(t -> t.kind() == AnnotationTarget.Kind.METHOD)
            .map(t -> operationId(t.asMethod()))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String operationId(MethodInfo method) {
    AnnotationInstance operation = method.annotation(Operation.class);
    return operation == null || operation.value("operationId") == null
        ? method.name()
        : operation.value("operationId").asString();
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents().addSecurityScheme(SCHEME, scheme());
    ErrorAnswers.schemas().forEach(api.getComponents()::addSchema);
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().forEach((path, item) -> style(path, item));
    }
  }

  private void style(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              Permission permission = permissions.of(operation.getOperationId()).orElse(null);
              boolean keyed = idempotent.contains(operation.getOperationId());
              if (keyed) {
                operation.addParameter(idempotencyKey());
              }
              if (permission != null && permission.access() == Permission.Access.TOKEN) {
                operation.setSecurity(
                    List.of(
                        OASFactory.createSecurityRequirement()
                            .addScheme(SCHEME, List.of(permission.scope()))));
              } else {
                operation.setSecurity(List.of());
              }
              ErrorAnswers.addTo(operation, method, path, permission, keyed);
            });
  }

  private static SecurityScheme scheme() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OPENIDCONNECT)
        .openIdConnectUrl("http://localhost:8180/realms/fairway/.well-known/openid-configuration")
        .description("Access token of the realm fairway, with this service among its audiences.");
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .required(true)
        .description(
            "New for each thing created; repeated, the first answer is given again for 24 hours")
        .example("0f3f3c1e-order-1")
        .schema(
            OASFactory.createSchema()
                .addType(org.eclipse.microprofile.openapi.models.media.Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(128));
  }
}
