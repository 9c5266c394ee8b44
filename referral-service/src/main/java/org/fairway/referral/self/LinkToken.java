package org.fairway.referral.self;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link carries: the tenant, and 256 random bits that nobody can guess. The service keeps a
 * digest and could not tell the link again.
 *
 * @param tenant in which the link is looked up; not trusted before it is found there
 */
record LinkToken(String tenant, String secret) {
  /** The form, for the description of the API. */
  static final String FORM = "[A-Z0-9]{3,20}\\.[A-Za-z0-9_-]{43}";

  private static final Pattern PARTS = Pattern.compile("([A-Z0-9]{3,20})\\.([A-Za-z0-9_-]{43})");
  private static final int BYTES = 32;

  static LinkToken mint(String tenant, SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LinkToken(tenant, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Empty for what is no token. */
  static Optional<LinkToken> parse(String text) {
    Matcher parts = PARTS.matcher(text);
    return parts.matches()
        ? Optional.of(new LinkToken(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text().getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String text() {
    return tenant + "." + secret;
  }

  /** Says nothing: a token must not get into a log. */
  @Override
  public String toString() {
    return "LinkToken[" + tenant + "]";
  }
}
