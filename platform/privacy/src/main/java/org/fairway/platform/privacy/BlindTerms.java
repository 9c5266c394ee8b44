package org.fairway.platform.privacy;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Terms by which a sealed text can be found: HMAC-SHA-256 of the text under a key of the tenant,
 * which is used for nothing else.
 *
 * <p>One text has one term in a tenant until the key is renewed, and another in each other tenant
 * and for each other kind. Whoever sees stored terms without the key learns which rows share a text
 * and how common it is, and no more; whoever has the key too can try texts. Do not store terms of
 * anything with few possible values by itself, such as a date of birth.
 */
@ApplicationScoped
public class BlindTerms {

  /** 96 of the 256 bits: two texts of a tenant do not meet by chance. */
  private static final int BYTES = 12;

  private final DataKeys keys;
  private final PrivacyConfig config;

  BlindTerms(DataKeys keys, PrivacyConfig config) {
    this.keys = keys;
    this.config = config;
  }

  /**
   * 16 characters of A-Z, a-z, 0-9, - and _.
   *
   * @param kind what the text is of, such as {@code name}: equal texts of other kinds have others
   * @param text as the caller normalised it: terms know no case and no accent
   */
  public String of(String tenant, String kind, String text) {
    return every(tenant, kind, text).get(0);
  }

  /** The term under each of the tenant's keys, that of the present one first. */
  public List<String> every(String tenant, String kind, String text) {
    byte[] input = Canonical.bytes("fairway.term.1", kind, text);
    try {
      PrfSet set = keys.of(tenant, KeyPurpose.TERMS).primitive(PrfSet.class);
      List<String> terms = new ArrayList<>();
      terms.add(term(set.computePrimary(input, BYTES)));
      for (Map.Entry<Integer, Prf> each : set.getPrfs().entrySet()) {
        if (each.getKey() != set.getPrimaryId()) {
          terms.add(term(each.getValue().compute(input, BYTES)));
        }
      }
      return List.copyOf(terms);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A term could not be made", e);
    }
  }

  private static String term(byte[] code) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
  }

  /**
   * Gives the tenant a new key, under which all terms are from now on. Another instance may go on
   * with the old one for {@link #settled}: what it makes until then is to be made anew as well.
   */
  public void renew(String tenant) {
    keys.rotate(tenant, KeyPurpose.TERMS);
  }

  /** After so long every instance knows of a new key. */
  public Duration settled() {
    return config.keyCache();
  }
}
