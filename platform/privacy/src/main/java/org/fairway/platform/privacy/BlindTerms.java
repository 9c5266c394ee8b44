package org.fairway.platform.privacy;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Terms by which a sealed word can be found: HMAC-SHA-256 of the word under a key of the tenant.
 *
 * <p>One word has one term in a tenant for ever, and another in each other tenant and for each
 * other kind. Whoever sees stored terms without the key learns which rows share a word and how
 * common it is, and no more; whoever has the key too can try words. Do not make terms of anything
 * with few possible values, such as a date of birth.
 */
@ApplicationScoped
public class BlindTerms {

  /** 96 of the 256 bits: two words of a tenant do not meet by chance. */
  private static final int BYTES = 12;

  private final DataKeys keys;

  BlindTerms(DataKeys keys) {
    this.keys = keys;
  }

  /**
   * 16 characters of A-Z, a-z, 0-9, - and _.
   *
   * @param kind what the word is of, such as {@code name}
   * @param word as the caller normalised it: terms know no case and no accent
   */
  public String of(String tenant, String kind, String word) {
    try {
      PrfSet prf = keys.of(tenant, KeyPurpose.TERMS).primitive(PrfSet.class);
      byte[] code = prf.computePrimary(Canonical.bytes("fairway.term.1", kind, word), BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A term could not be made", e);
    }
  }
}
