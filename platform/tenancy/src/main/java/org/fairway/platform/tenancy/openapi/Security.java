package org.fairway.platform.tenancy.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;

/** How callers are known, as the permission table has it. */
final class Security {
  private static final String TOKEN = "fairway";
  private static final String SIGNATURE = "webhookSignature";

  /** The realm of the local suite; a deployment has its own at the same paths. */
  private static final String REALM =
      "http://localhost:8180/realms/fairway/protocol/openid-connect/";

  private Security() {}

  static List<SecurityRequirement> of(Permission permission) {
    if (permission == null || permission.access() == Permission.Access.PUBLIC) {
      return List.of();
    }
    return permission.access() == Permission.Access.SIGNATURE
        ? List.of(OASFactory.createSecurityRequirement().addScheme(SIGNATURE))
        : List.of(
            OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of(permission.scope())));
  }

  static Map<String, SecurityScheme> schemes(PermissionTable permissions) {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    schemes.put(TOKEN, tokens(permissions));
    if (permissions.all().stream().anyMatch(p -> p.access() == Permission.Access.SIGNATURE)) {
      schemes.put(SIGNATURE, signatures());
    }
    return schemes;
  }

  private static SecurityScheme tokens(PermissionTable permissions) {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description(
            "Access token of the realm fairway, with this service among its audiences and exactly"
                + " one tenant and one organisation. Tokens are checked as RFC8725 asks: signature"
                + " by the realm's keys alone, issuer, audience, type and expiry. The addresses are"
                + " those of the local suite; a deployment has its own.")
        .flows(
            OASFactory.createOAuthFlows()
                .authorizationCode(flow(permissions).authorizationUrl(REALM + "auth"))
                .clientCredentials(flow(permissions)));
  }

  /** A client that works by its own credentials asks for a new token where others refresh. */
  private static OAuthFlow flow(PermissionTable permissions) {
    OAuthFlow flow =
        OASFactory.createOAuthFlow().tokenUrl(REALM + "token").refreshUrl(REALM + "token");
    TreeSet<String> scopes = new TreeSet<>();
    permissions.all().stream()
        .filter(p -> p.access() == Permission.Access.TOKEN)
        .forEach(p -> scopes.add(p.scope()));
    scopes.forEach(scope -> flow.addScope(scope, meaning(scope)));
    return flow;
  }

  private static String meaning(String scope) {
    String what = scope.substring(0, scope.indexOf(':'));
    return switch (scope.substring(scope.indexOf(':') + 1)) {
      case "read" -> "Read " + what;
      case "write" -> "Change " + what;
      case "operate" -> "Operate the service: audit, dead letters, rebuilds";
      default -> scope;
    };
  }

  private static SecurityScheme signatures() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name("webhook-signature")
        .description(
            "Standard Webhooks 1.0.0: HMAC-SHA256 over webhook-id, webhook-timestamp and the raw"
                + " body, with the connection's secret.");
  }
}
