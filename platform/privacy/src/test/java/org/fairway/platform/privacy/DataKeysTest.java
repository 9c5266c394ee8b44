package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AesGcmKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DataKeysTest {
  private final String tenant = PrivacyDatabase.newTenant();
  private final Installation installation = Installation.SHARED;
  private final Cell cell = new Cell(tenant, "person", UUID.randomUUID(), "name");

  @Test
  void twoInstancesThatBothSeeNoKeyEndWithOne() throws Exception {
    // Given: neither goes on before both have looked and found nothing
    CyclicBarrier bothLooked = new CyclicBarrier(2);
    Vault one = vault(new Hesitant(tenant, bothLooked));
    Vault other = vault(new Hesitant(tenant, bothLooked));
    ExecutorService instances = Executors.newFixedThreadPool(2);

    // When
    Future<byte[]> first = instances.submit(() -> one.seal(cell, "Given Name 1"));
    Future<byte[]> second = instances.submit(() -> other.seal(cell, "Given Name 2"));

    // Then
    assertThat(other.open(cell, first.get(30, TimeUnit.SECONDS))).isEqualTo("Given Name 1");
    assertThat(one.open(cell, second.get(30, TimeUnit.SECONDS))).isEqualTo("Given Name 2");
    assertThat(keys("CELLS")).isEqualTo(1);
    instances.shutdown();
  }

  @Test
  void afterRotationOldValuesOpenAndNewOnesHaveTheNewKey() {
    // Given
    Vault vault = installation.vault(tenant);
    byte[] before = vault.seal(cell, "Given Name 17");

    // When
    vault.rotate(tenant);
    byte[] after = vault.seal(cell, "Given Name 17");

    // Then
    assertThat(vault.open(cell, before)).isEqualTo("Given Name 17");
    assertThat(vault.open(cell, after)).isEqualTo("Given Name 17");
    assertThat(keyId(after)).isNotEqualTo(keyId(before));
    assertThat(keys("CELLS")).isEqualTo(2);
  }

  @Test
  void anInstanceOpensWhatAnotherSealedUnderAKeyItHasNotSeen() {
    // Given
    Vault rotating = installation.vault(tenant);
    Vault other = installation.vault(tenant);
    other.seal(cell, "fills its cache");

    // When
    rotating.rotate(tenant);
    byte[] sealed = rotating.seal(cell, "Given Name 17");

    // Then
    assertThat(other.open(cell, sealed)).isEqualTo("Given Name 17");
  }

  @Test
  void anInstanceGoesOverToTheNewKeyWhenItsCacheIsOld() {
    // Given: one instance with a cache of no age
    Vault rotating = installation.vault(tenant);
    DataKeyRepository repository = new DataKeyRepository(PrivacyDatabase.app(tenant));
    Vault other = new Vault(new Sealer(installation.instance(tenant, repository, Duration.ZERO)));
    byte[] before = other.seal(cell, "Given Name 17");

    // When
    rotating.rotate(tenant);

    // Then
    assertThat(keyId(other.seal(cell, "Given Name 17"))).isNotEqualTo(keyId(before));
  }

  @Test
  void aKeyMovedToAnotherTenantDoesNotOpen() {
    // Given
    installation.vault(tenant).seal(cell, "Given Name 17");
    String thief = PrivacyDatabase.newTenant();

    // When
    PrivacyDatabase.tamper(
        "insert into data_key (tenant_id, purpose, generation, keyset)"
            + " select ?, purpose, generation, keyset from data_key where tenant_id = ?",
        thief,
        tenant);

    // Then
    Cell stolen = new Cell(thief, cell.table(), cell.row(), cell.column());
    assertThatThrownBy(() -> installation.vault(thief).seal(stolen, "x"))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("does not open");
  }

  @Test
  void anotherMasterKeyOpensNothing() {
    // Given
    byte[] sealed = installation.vault(tenant).seal(cell, "Given Name 17");

    // When / Then
    Vault other = new Installation().vault(tenant);
    assertThatThrownBy(() -> other.open(cell, sealed)).isInstanceOf(SealBrokenException.class);
  }

  @Test
  void theDatabaseHoldsNoOpenKey() throws GeneralSecurityException {
    // Given
    installation.vault(tenant).seal(cell, "Given Name 17");

    // When
    WrappedKey stored =
        new DataKeyRepository(PrivacyDatabase.app(tenant)).find(tenant, KeyPurpose.CELLS).get(0);
    byte[] open = openKey(stored);

    // Then
    assertThat(open).hasSize(32);
    assertThat(HexFormat.of().formatHex(stored.keyset()))
        .doesNotContain(HexFormat.of().formatHex(open));
  }

  private byte[] openKey(WrappedKey stored) throws GeneralSecurityException {
    KeysetHandle keyset = installation.master().get().unwrap(stored.keyset(), stored.binding());
    AesGcmKey key = (AesGcmKey) keyset.getPrimary().getKey();
    return key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
  }

  private Vault vault(DataKeyRepository repository) {
    return new Vault(new Sealer(installation.instance(tenant, repository)));
  }

  private long keys(String purpose) {
    return PrivacyDatabase.count(
        "select count(*) from data_key where tenant_id = ? and purpose = ?", tenant, purpose);
  }

  private static int keyId(byte[] sealed) {
    return ByteBuffer.wrap(sealed).getInt(1);
  }

  /** Looks once, and then waits until another has looked too. */
  private static final class Hesitant extends DataKeyRepository {
    private final CyclicBarrier looked;
    private final AtomicBoolean first = new AtomicBoolean(true);

    Hesitant(String tenant, CyclicBarrier looked) {
      super(PrivacyDatabase.app(tenant));
      this.looked = looked;
    }

    @Override
    List<WrappedKey> find(String tenant, KeyPurpose purpose) {
      List<WrappedKey> found = super.find(tenant, purpose);
      if (first.getAndSet(false)) {
        try {
          looked.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      return found;
    }
  }
}
