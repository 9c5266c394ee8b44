package org.fairway.platform.privacy;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/**
 * A row of {@code data_key}.
 *
 * @param generation 1 for a tenant's first key, one more for each rotation
 * @param keyset a Tink keyset of one key, encrypted under the master key
 */
record WrappedKey(String tenant, KeyPurpose purpose, int generation, byte[] keyset) {

  /** A new random key, wrapped for this place and no other. */
  static WrappedKey create(MasterKey master, String tenant, KeyPurpose purpose, int generation) {
    WrappedKey place = new WrappedKey(tenant, purpose, generation, new byte[0]);
    try {
      KeysetHandle key = Keysets.generate(purpose.parameters());
      return new WrappedKey(tenant, purpose, generation, master.wrap(key, place.binding()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("No key could be made for " + place.name(), e);
    }
  }

  /** Bound to its row, so that a key moved to another tenant or purpose does not open. */
  byte[] binding() {
    return Canonical.bytes(
        "fairway.data-key.1", tenant, purpose.name(), Integer.toString(generation));
  }

  String name() {
    return "Key " + purpose + " " + generation + " of tenant " + tenant;
  }
}
