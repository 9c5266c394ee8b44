package org.fairway.platform.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;

/** Wraps data keys; never leaves memory and has no readable form. */
final class MasterKey {

  private final Aead aead;

  MasterKey(KeysetHandle keyset) throws GeneralSecurityException {
    this.aead = Keysets.primitive(keyset, Aead.class);
  }

  byte[] wrap(KeysetHandle dataKey, byte[] binding) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, aead, binding);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A data key could not be wrapped", e);
    }
  }

  KeysetHandle unwrap(byte[] wrapped, byte[] binding) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, binding);
  }

  /** Says nothing of the key. */
  @Override
  public String toString() {
    return "MasterKey";
  }
}
