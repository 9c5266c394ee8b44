package org.fairway.platform.privacy;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

/**
 * Codes by which equal texts can be found without their being kept: HMAC-SHA-256 under a key of the
 * tenant. Who reads the codes learns which rows share a text and how often one occurs, and whoever
 * has the key as well can try texts one by one; without it, nothing of the text itself.
 */
@ApplicationScoped
public class BlindCodes {

  private static final int BYTES = 16;

  private final DataKeys keys;

  BlindCodes(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * 32 hexadecimal digits: the same for the same text of the same domain and tenant, for ever.
   *
   * @param domain what the text is, so that equal texts of different kinds have different codes
   */
  public String of(String tenant, String domain, String text) {
    try {
      PrfSet prf = keys.of(tenant, KeyPurpose.PSEUDONYMS).primitive(PrfSet.class);
      // Longer than the 16 bytes of which pseudonyms are made, so that neither can be the other.
      byte[] code = prf.computePrimary(Canonical.bytes("fairway.blind.1", domain, text), BYTES);
      return HexFormat.of().formatHex(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A code could not be made", e);
    }
  }
}
