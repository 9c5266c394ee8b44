package org.fairway.platform.privacy;

import com.google.crypto.tink.prf.PrfSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

/**
 * The names under which people appear outside the service that knows them: HMAC-SHA-256 of the
 * person's id under a key of the tenant.
 *
 * <p>One person has one pseudonym in a tenant for ever, and another in each other tenant. Without
 * the tenant's key nobody can tell whose it is, not even by trying every id.
 */
@ApplicationScoped
public class Pseudonyms {

  private static final String PREFIX = "p_";

  /** 128 of the 256 bits: short enough for a path, and no two people of a country share one. */
  private static final int BYTES = 16;

  private final DataKeys keys;

  Pseudonyms(DataKeys keys) {
    this.keys = keys;
  }

  /** {@code p_} and 22 characters of A-Z, a-z, 0-9, - and _. */
  public String of(String tenant, UUID person) {
    byte[] id =
        ByteBuffer.allocate(2 * Long.BYTES)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array();
    try {
      PrfSet prf = keys.of(tenant, KeyPurpose.PSEUDONYMS).primitive(PrfSet.class);
      byte[] code = prf.computePrimary(id, BYTES);
      return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A pseudonym could not be made", e);
    }
  }
}
