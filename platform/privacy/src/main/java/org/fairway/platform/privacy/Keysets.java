package org.fairway.platform.privacy;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** The way to Tink: its algorithms are registered before anything is made or opened with them. */
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

  static KeysetHandle generate(Parameters parameters) throws GeneralSecurityException {
    return KeysetHandle.generateNew(parameters);
  }

  static <P> P primitive(KeysetHandle keyset, Class<P> type) throws GeneralSecurityException {
    return keyset.getPrimitive(RegistryConfiguration.get(), type);
  }
}
