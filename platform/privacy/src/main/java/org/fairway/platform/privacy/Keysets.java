package org.fairway.platform.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** The primitives of Tink that are used here, and nothing else of it. */
final class Keysets {

  static {
    try {
      AeadConfig.register();
      PrfConfig.register();
    } catch (GeneralSecurityException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Keysets() {}

  static <P> P primitive(KeysetHandle keyset, Class<P> type) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), type);
  }
}
