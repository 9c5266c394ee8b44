package org.fairway.platform.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the address of an endpoint may be. Of its writing this knows; where its name leads is asked
 * at every connection, see {@link VettedNames}.
 *
 * @param localTargets the own machine may be called, also without TLS
 */
record TargetRules(boolean localTargets) {
  static final int LONGEST = 1000;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern QUAD =
      Pattern.compile("((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.(?!$)|$)){4}");
  private static final Pattern NAME =
      Pattern.compile("([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)*[A-Za-z0-9-]{1,63}\\.?");

  /** Why the address is refused; empty when it is not. */
  Optional<String> fault(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return Optional.of("This is not an address.");
    }
    if (url.length() > LONGEST || uri.getHost() == null || !uri.isAbsolute()) {
      return Optional.of("An address is absolute, names a host and has at most 1000 characters.");
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return Optional.of("An address has neither user name nor password nor fragment.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      return Optional.of("A port is between 1 and 65535.");
    }
    return host(uri.getHost()).or(() -> scheme(uri));
  }

  private Optional<String> scheme(URI uri) {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plain = scheme.equals("http") && localTargets && isOwnMachine(uri.getHost());
    return scheme.equals("https") || plain
        ? Optional.empty()
        : Optional.of("Webhooks are sent over https only.");
  }

  private static boolean isOwnMachine(String host) {
    return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
  }

  private Optional<String> host(String host) {
    boolean literal = host.startsWith("[") || QUAD.matcher(host).matches();
    if (literal) {
      return allowed(host) ? Optional.empty() : Optional.of("This address is not a public one.");
    }
    String[] labels = host.split("\\.");
    // Decimal, octal and hexadecimal addresses are read otherwise by everybody who reads them.
    if (labels.length == 0
        || NUMBER.matcher(labels[labels.length - 1]).matches()
        || !NAME.matcher(host).matches()) {
      return Optional.of("This is not the name of a host.");
    }
    boolean known = labels.length > 1 || (localTargets && isOwnMachine(host));
    return known ? Optional.empty() : Optional.of("The host is not named in full.");
  }

  /** A literal is read without asking anybody. */
  private boolean allowed(String literal) {
    if (literal.contains("%")) {
      return false;
    }
    try {
      return allows(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether a connection to that address may be made. */
  boolean allows(InetAddress address) {
    return AddressRules.isPublic(address) || (localTargets && address.isLoopbackAddress());
  }
}
