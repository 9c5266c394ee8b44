package org.fairway.platform.webhooks;

import java.util.Set;

/** Events about webhooks themselves, which every owner may be told. */
public final class OwnTypes {
  /** Sent when its owner asks for it, whatever the endpoint's filter says. */
  public static final String TEST = "org.fairway.webhook-endpoint.tested.v1";

  /** An endpoint is not sent to any more. */
  public static final String DISABLED = Disabling.TYPE;

  static final Set<String> ALL = Set.of(TEST, DISABLED);

  private OwnTypes() {}
}
