package org.fairway.platform.privacy;

import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.List;

/** A tenant's opened keys of one purpose; the newest generation is the primary. Immutable. */
final class Keyring {

  private final KeysetHandle keyset;
  private final Object primitive;
  private final int generation;

  private Keyring(KeysetHandle keyset, WrappedKey newest) throws GeneralSecurityException {
    this.keyset = keyset;
    this.primitive = Keysets.primitive(keyset, newest.purpose().primitive());
    this.generation = newest.generation();
  }

  /**
   * @param keys of one tenant and purpose, oldest first, at least one
   * @throws SealBrokenException when a key was altered, moved, or wrapped under another master key
   */
  static Keyring open(MasterKey master, List<WrappedKey> keys) {
    KeysetHandle.Builder builder = KeysetHandle.newBuilder();
    WrappedKey newest = keys.get(keys.size() - 1);
    for (WrappedKey key : keys) {
      KeysetHandle.Entry opened = unwrap(master, key).getPrimary();
      KeysetHandle.Builder.Entry entry =
          KeysetHandle.importKey(opened.getKey()).withFixedId(opened.getId());
      builder.addEntry(key.generation() == newest.generation() ? entry.makePrimary() : entry);
    }
    try {
      return new Keyring(builder.build(), newest);
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(
          "Keys of tenant " + newest.tenant() + " do not fit together", e);
    }
  }

  private static KeysetHandle unwrap(MasterKey master, WrappedKey key) {
    try {
      return master.unwrap(key.keyset(), key.binding());
    } catch (GeneralSecurityException e) {
      throw new SealBrokenException(
          key.name() + " does not open: altered, moved, or wrapped under another master key", e);
    }
  }

  <P> P primitive(Class<P> type) {
    return type.cast(primitive);
  }

  int generation() {
    return generation;
  }

  int primaryId() {
    return keyset.getPrimary().getId();
  }

  boolean has(int keyId) {
    for (int i = 0; i < keyset.size(); i++) {
      if (keyset.getAt(i).getId() == keyId) {
        return true;
      }
    }
    return false;
  }
}
