package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.signature.WebhookSecret;

/**
 * Endpoints in their owners' hands. The care system sees those of all its organisations; only the
 * organisation itself changes its own, or learns a secret.
 */
@ApplicationScoped
public class WebhookEndpoints {
  private final EndpointTable endpoints;
  private final EndpointSeal seal;
  private final EndpointRules rules;
  private final Disabling disabling;
  private final CurrentScope scope;
  private final Audit audit;
  private final WebhookClock clock;
  private final WebhooksConfig config;

  WebhookEndpoints(
      EndpointTable endpoints,
      EndpointSeal seal,
      EndpointRules rules,
      Disabling disabling,
      CurrentScope scope,
      Audit audit,
      WebhookClock clock,
      WebhooksConfig config) {
    this.endpoints = endpoints;
    this.seal = seal;
    this.rules = rules;
    this.disabling = disabling;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
    this.config = config;
  }

  /**
   * A new endpoint of the caller's own organisation. 403 when the token may not read what would be
   * sent, 422 for an address or a type that it may not have, 409 {@code too-many-endpoints}.
   */
  @Transactional
  public EndpointWithSecret create(EndpointChange wanted) {
    rules.requireScopes(wanted.types());
    rules.check(scope.get(), wanted);
    if (endpoints.count(scope.get()) >= config.mostEndpoints()) {
      throw Problems.conflict(
          "too-many-endpoints", "An organisation has at most " + config.mostEndpoints() + ".");
    }
    UUID id = Ids.next();
    WebhookSecret secret = seal.fresh();
    byte[] sealed = seal.secret(scope.get().tenant(), id, secret);
    endpoints.insert(scope.get(), id, wanted, sealed, clock.now());
    audited("webhook-endpoint.create", id);
    return new EndpointWithSecret(find(id), secret);
  }

  /** Up to {@code size}, newest first, below {@code before} if that is not null. */
  @Transactional
  public List<WebhookEndpoint> page(UUID before, int size) {
    return endpoints.page(scope.get(), before, size).stream().map(this::seen).toList();
  }

  /** 404 when there is none that the caller may see. */
  @Transactional
  public WebhookEndpoint find(UUID id) {
    return endpoints.find(scope.get(), id).map(this::seen).orElseThrow(Problems::notFound);
  }

  /** Path and query of an address may let their holder in, and are for its owner alone. */
  private WebhookEndpoint seen(WebhookEndpoint endpoint) {
    boolean own = endpoint.organisation().equals(scope.get().organisation());
    return own ? endpoint : endpoint.withHostOnly();
  }

  /**
   * 404, 403 for another organisation's and as above, 412 and 428 for the version. Whoever may not
   * read what is sent can still name it otherwise and have it disabled. To make it active again
   * forgets its failures; what was held meanwhile is sent by a replay.
   */
  @Transactional
  public WebhookEndpoint change(UUID id, String ifMatch, EndpointChange wanted) {
    WebhookEndpoint present = mine(id, ifMatch);
    WebhookEndpoint changed = rules.changed(present, wanted, clock.now());
    if (wanted.tells()) {
      rules.requireScopes(changed.types());
    }
    rules.check(scope.get(), wanted);
    endpoints.change(scope.get(), changed);
    if (present.active() && wanted.state() == WebhookEndpoint.State.DISABLED) {
      disabling.hold(scope.get().tenant(), id);
    }
    audited("webhook-endpoint.change", id);
    return find(id);
  }

  /** With all that waits for it, and its log. Errors as above. */
  @Transactional
  public void delete(UUID id, String ifMatch) {
    mine(id, ifMatch);
    endpoints.delete(scope.get(), id);
    audited("webhook-endpoint.delete", id);
  }

  /** The present secret goes on signing for the overlap, one before it ends. Errors as above. */
  @Transactional
  public EndpointWithSecret rotate(UUID id, String ifMatch) {
    mine(id, ifMatch);
    WebhookSecret secret = seal.fresh();
    byte[] sealed = seal.secret(scope.get().tenant(), id, secret);
    endpoints.rotate(scope.get(), id, sealed, clock.now().plus(config.rotationOverlap()));
    audited("webhook-endpoint.rotate-secret", id);
    return new EndpointWithSecret(find(id), secret);
  }

  private WebhookEndpoint mine(UUID id, String ifMatch) {
    WebhookEndpoint endpoint = lock(id);
    ETags.requireMatch(ifMatch, endpoint.version());
    return endpoint;
  }

  /** For use: locked until the transaction ends. */
  WebhookEndpoint lock(UUID id) {
    WebhookEndpoint endpoint = endpoints.lock(scope.get(), id).orElseThrow(Problems::notFound);
    if (!endpoint.organisation().equals(scope.get().organisation())) {
      throw Problems.forbidden("Only the organisation that an endpoint is of changes or uses it.");
    }
    return endpoint;
  }

  void audited(String action, UUID id) {
    audit.record(action, "webhook-endpoint", id.toString(), Outcome.ALLOWED, "webhooks");
  }
}
