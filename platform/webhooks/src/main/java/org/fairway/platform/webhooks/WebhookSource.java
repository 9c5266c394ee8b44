package org.fairway.platform.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.fairway.platform.tenancy.Scope;

/** What a service tells to whom. Exactly one bean of a service that sends webhooks. */
public interface WebhookSource {

  /** Event types that an organisation may ask for; constant for one reach. */
  Set<String> types(Scope owner);

  /**
   * Scope that a token needs, beside those of webhooks, to have events of a type sent: that of
   * reading over HTTP what they tell. Empty for what a webhook tells of itself.
   */
  Optional<String> scope(String type);

  /**
   * What the owner of an endpoint may be told of an event now: called before each attempt, in a
   * transaction in the owner's own scope. Empty when nothing may be told (any more).
   */
  Optional<JsonNode> content(WebhookEvent event);
}
