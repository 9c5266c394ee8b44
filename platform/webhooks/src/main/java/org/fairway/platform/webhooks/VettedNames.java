package org.fairway.platform.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a host up once for each connection and lets nothing pass that may not be called. The
 * connection is made to the very addresses that were looked at, so that a name which leads
 * elsewhere the next time gains nothing. One address that may not be called condemns the host.
 */
final class VettedNames implements DnsResolver {
  private final Lookup lookup;
  private final TargetRules rules;

  VettedNames(Lookup lookup, TargetRules rules) {
    this.lookup = lookup;
    this.rules = rules;
  }

  /** Asks for the addresses of a host. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.of(host);
    for (InetAddress address : found) {
      if (!rules.allows(address)) {
        throw new RefusedTargetException();
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name leads to where nothing may be sent. */
  static final class RefusedTargetException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    RefusedTargetException() {
      super("the host leads to an address that is not public");
    }
  }
}
