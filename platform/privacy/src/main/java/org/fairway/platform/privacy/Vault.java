package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Seals single values for single cells with AES-256-GCM under the tenant's newest data key.
 *
 * <p>A sealed value is 33 bytes longer than its text in UTF-8: format (1), key id (4), nonce (12),
 * tag (16). Its length is not hidden. Sealing one text twice gives different bytes, so sealed
 * values can be neither compared nor indexed.
 */
@ApplicationScoped
public class Vault {
  private final Sealer sealer;

  Vault(Sealer sealer) {
    this.sealer = sealer;
  }

  /**
   * Sealed form of a text; null stays null, so that absence needs no key.
   *
   * @throws IllegalArgumentException when the text has half a surrogate pair, which no byte form
   *     keeps
   */
  public byte[] seal(Cell cell, String plain) {
    return plain == null ? null : sealer.seal(cell.tenant(), cell.binding(), utf8(plain));
  }

  /**
   * Text of a sealed value; null gives null.
   *
   * @throws SealBrokenException when the bytes are not what {@link #seal} gave for this very cell
   */
  public String open(Cell cell, byte[] sealed) {
    if (sealed == null) {
      return null;
    }
    byte[] plain = sealer.open(cell.tenant(), cell.binding(), sealed, cell::name);
    return new String(plain, StandardCharsets.UTF_8);
  }

  /**
   * Gives the tenant a new key for all values sealed from now on; older values still open. Other
   * instances go over to it within {@code fairway.privacy.key-cache}.
   */
  public void rotate(String tenant) {
    sealer.rotate(tenant);
  }

  private static byte[] utf8(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[bytes.remaining()];
      bytes.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("The text is not well-formed Unicode", e);
    }
  }
}
