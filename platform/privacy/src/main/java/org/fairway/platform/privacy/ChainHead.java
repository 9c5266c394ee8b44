package org.fairway.platform.privacy;

import java.util.regex.Pattern;

/**
 * How far a chain goes. Noted outside the database, it shows later whether links were cut from the
 * end or the whole chain was made anew: neither can be seen from the chain alone.
 *
 * @param position of the last link; 0 before the first
 * @param hash of that link, 64 hexadecimal digits
 */
public record ChainHead(long position, String hash) {

  /** {@code position:hash}. */
  public static final String FORM = "\\d{1,18}:[0-9a-f]{64}";

  /** Characters of the longest head. */
  public static final int LONGEST = 83;

  static final ChainHead START = new ChainHead(0, ChainHash.START);

  /**
   * @throws IllegalArgumentException when the text is not {@code position:hash}
   */
  public static ChainHead parse(String text) {
    if (!Pattern.matches(FORM, text)) {
      throw new IllegalArgumentException("A chain head is written position:hash");
    }
    int colon = text.indexOf(':');
    return new ChainHead(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
  }

  ChainHead then(StoredEntry stored) {
    return new ChainHead(position + 1, ChainHash.of(position + 1, hash, stored));
  }

  @Override
  public String toString() {
    return position + ":" + hash;
  }
}
