package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** What an endpoint may be. */
@ApplicationScoped
class EndpointRules {
  private final WebhookSource source;
  private final TargetRules targets;
  private final JsonWebToken token;

  EndpointRules(WebhookSource source, WebhooksConfig config, JsonWebToken token) {
    this.source = source;
    this.token = token;
    this.targets = new TargetRules(config.localTargets());
  }

  /**
   * 403 when the caller's token could not read over HTTP what it wants to have sent: to subscribe
   * is to read.
   */
  void requireScopes(Collection<String> types) {
    String held = token.getClaim("scope");
    List<String> scopes = held == null ? List.of() : Arrays.asList(held.split(" "));
    types.stream()
        .flatMap(type -> source.scope(type).stream())
        .filter(needed -> !scopes.contains(needed))
        .findFirst()
        .ifPresent(
            needed -> {
              throw Problems.scopeMissing(needed);
            });
  }

  /** 422 with all that is wrong. */
  void check(Scope owner, EndpointChange wanted) {
    List<Violation> wrong = new ArrayList<>();
    if (wanted.url() != null) {
      targets
          .fault(wanted.url())
          .ifPresent(fault -> wrong.add(new Violation("/url", "target-not-allowed", fault)));
    }
    if (wanted.types() != null) {
      Set<String> allowed = source.types(owner);
      for (int i = 0; i < wanted.types().size(); i++) {
        if (!allowed.contains(wanted.types().get(i))) {
          String detail = "The organisation is told no events of this type.";
          wrong.add(new Violation("/types/" + i, "type-not-allowed", detail));
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw Problems.unprocessable(wrong);
    }
  }

  WebhookEndpoint changed(WebhookEndpoint present, EndpointChange wanted, Instant now) {
    WebhookEndpoint.State state = wanted.state() == null ? present.state() : wanted.state();
    boolean same = state == present.state();
    boolean off = state == WebhookEndpoint.State.DISABLED;
    return new WebhookEndpoint(
        present.id(),
        present.organisation(),
        wanted.name() == null ? present.name() : wanted.name(),
        wanted.url() == null ? present.url() : wanted.url(),
        wanted.types() == null ? present.types() : wanted.types(),
        state,
        same ? present.disabledReason() : off ? WebhookEndpoint.DisabledReason.OWNER : null,
        same ? present.disabledAt() : off ? now : null,
        same ? present.failingSince() : null,
        same ? present.notBefore() : null,
        present.previousValidUntil(),
        present.version(),
        present.createdAt());
  }
}
