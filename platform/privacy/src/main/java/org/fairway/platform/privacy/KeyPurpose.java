package org.fairway.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;

/** What a data key is for; a key for one purpose is never used for another. */
enum KeyPurpose {
  /** Seals cells; rotates. AES-256-GCM with the key's id at the front of each ciphertext. */
  CELLS(PredefinedAeadParameters.AES256_GCM, Aead.class),

  /** Makes pseudonyms; has one generation for ever, because a pseudonym is stable. */
  PSEUDONYMS(PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class),

  /**
   * Makes the terms by which sealed words are found. What was made under an older generation is
   * found still, until it is made anew.
   */
  TERMS(PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class);

  private final Parameters parameters;
  private final Class<?> primitive;

  KeyPurpose(Parameters parameters, Class<?> primitive) {
    this.parameters = parameters;
    this.primitive = primitive;
  }

  Parameters parameters() {
    return parameters;
  }

  Class<?> primitive() {
    return primitive;
  }
}
