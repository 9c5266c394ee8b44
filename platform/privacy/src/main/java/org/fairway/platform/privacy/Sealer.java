package org.fairway.platform.privacy;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/** Seals bytes for a place, told by its binding, under the keys of a tenant. */
@ApplicationScoped
class Sealer {
  private static final int FORMAT_BYTES = 1;
  private static final int KEY_ID_BYTES = 4;

  private final DataKeys keys;

  Sealer(DataKeys keys) {
    this.keys = keys;
  }

  byte[] seal(String tenant, byte[] binding, byte[] plain) {
    try {
      return keys.of(tenant, KeyPurpose.CELLS).primitive(Aead.class).encrypt(plain, binding);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A value could not be sealed", e);
    }
  }

  byte[] open(String tenant, byte[] binding, byte[] sealed, Supplier<String> place) {
    try {
      return ringFor(tenant, sealed).primitive(Aead.class).decrypt(sealed, binding);
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(
          "The value in " + place.get() + " does not open: altered, or moved from another place",
          e);
    }
  }

  void rotate(String tenant) {
    keys.rotate(tenant, KeyPurpose.CELLS);
  }

  /** Whether the value was sealed under another key than the tenant's newest. */
  boolean isStale(String tenant, byte[] sealed) {
    return keyId(sealed) != ringFor(tenant, sealed).primaryId();
  }

  /** Another instance may have rotated since this one last looked. */
  private Keyring ringFor(String tenant, byte[] sealed) {
    Keyring ring = keys.of(tenant, KeyPurpose.CELLS);
    return ring.has(keyId(sealed)) ? ring : keys.reload(tenant, KeyPurpose.CELLS);
  }

  /** Tink puts the key's id behind the first byte; 0 is no key's id. */
  private static int keyId(byte[] sealed) {
    boolean tooShort = sealed.length < FORMAT_BYTES + KEY_ID_BYTES;
    return tooShort ? 0 : ByteBuffer.wrap(sealed).getInt(FORMAT_BYTES);
  }
}
