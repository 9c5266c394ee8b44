package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class VaultTest {
  private static final String ONE = PrivacyDatabase.newTenant();
  private static final String OTHER = PrivacyDatabase.newTenant();
  private static final Vault VAULT = Installation.SHARED.vault(ONE);
  private static final Vault OTHER_VAULT = Installation.SHARED.vault(OTHER);
  private static final int OVERHEAD = 33;

  @Property
  void whatIsSealedOpensInItsCell(@ForAll("cells") Cell cell, @ForAll("texts") String plain) {
    // When
    byte[] sealed = VAULT.seal(cell, plain);

    // Then
    assertThat(VAULT.open(cell, sealed)).isEqualTo(plain);
    assertThat(sealed).hasSize(plain.getBytes(StandardCharsets.UTF_8).length + OVERHEAD);
  }

  @Property
  void noOtherCellOpensIt(
      @ForAll("cells") Cell from, @ForAll("cells") Cell to, @ForAll("texts") String plain) {
    // Given
    byte[] sealed = VAULT.seal(from, plain);

    // When / Then
    if (from.equals(to)) {
      assertThat(VAULT.open(to, sealed)).isEqualTo(plain);
    } else {
      assertThatThrownBy(() -> VAULT.open(to, sealed)).isInstanceOf(SealBrokenException.class);
    }
  }

  @Property(tries = 200)
  void noOtherTenantOpensIt(@ForAll("cells") Cell cell, @ForAll("texts") String plain) {
    // Given
    byte[] sealed = VAULT.seal(cell, plain);
    Cell moved = new Cell(OTHER, cell.table(), cell.row(), cell.column());

    // When / Then
    assertThatThrownBy(() -> OTHER_VAULT.open(moved, sealed))
        .isInstanceOf(SealBrokenException.class);
  }

  @Property
  void oneChangedBitIsRefused(
      @ForAll("cells") Cell cell,
      @ForAll("texts") String plain,
      @ForAll @IntRange(max = 100_000) int bit) {
    // Given
    byte[] sealed = VAULT.seal(cell, plain);
    int at = bit % (sealed.length * Byte.SIZE);
    sealed[at / Byte.SIZE] ^= (byte) (1 << at % Byte.SIZE);

    // When / Then
    assertThatThrownBy(() -> VAULT.open(cell, sealed)).isInstanceOf(SealBrokenException.class);
  }

  @Property(tries = 200)
  void aCutValueIsRefused(
      @ForAll("cells") Cell cell,
      @ForAll("texts") String plain,
      @ForAll @IntRange(max = 100) int keep) {
    // Given
    byte[] sealed = VAULT.seal(cell, plain);
    byte[] cut = Arrays.copyOf(sealed, keep % sealed.length);

    // When / Then
    assertThatThrownBy(() -> VAULT.open(cell, cut)).isInstanceOf(SealBrokenException.class);
  }

  @Example
  void nullStaysNull() {
    // Given
    Cell cell = new Cell(ONE, "person", UUID.randomUUID(), "name");

    // When / Then
    assertThat(VAULT.seal(cell, null)).isNull();
    assertThat(VAULT.open(cell, null)).isNull();
  }

  @Example
  void oneTextSealedTwiceLooksDifferent() {
    // Given
    Cell cell = new Cell(ONE, "person", UUID.randomUUID(), "name");

    // When / Then
    assertThat(VAULT.seal(cell, "Given Name 17")).isNotEqualTo(VAULT.seal(cell, "Given Name 17"));
  }

  @Example
  void halfASurrogatePairIsRefusedRatherThanAltered() {
    // Given
    Cell cell = new Cell(ONE, "person", UUID.randomUUID(), "name");

    // When / Then
    assertThatThrownBy(() -> VAULT.seal(cell, "a\uD800b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The text is not well-formed Unicode");
  }

  @Example
  void theMessageNamesThePlaceAndNotTheValue() {
    // Given
    Cell cell = new Cell(ONE, "person", UUID.randomUUID(), "name");
    byte[] sealed = VAULT.seal(cell, "Given Name 17");
    Cell other = new Cell(ONE, "person", UUID.randomUUID(), "name");

    // When / Then
    assertThatThrownBy(() -> VAULT.open(other, sealed))
        .hasMessageContaining("person.name of row " + other.row())
        .hasMessageNotContaining("Given Name");
  }

  @Example
  void theKeysOfAnotherTenantAreNotLent() {
    // Given: both instances hold their keys in memory
    Cell cell = new Cell(OTHER, "person", UUID.randomUUID(), "name");
    byte[] sealed = OTHER_VAULT.seal(cell, "Given Name 17");

    // When / Then: a scope of one tenant asks for a cell of the other
    assertThatThrownBy(() -> VAULT.open(cell, sealed))
        .isInstanceOf(SealBrokenException.class)
        .hasMessageContaining("not this scope's");
  }

  @Provide
  Arbitrary<Cell> cells() {
    Arbitrary<String> names = Arbitraries.of("person", "contact", "a", "ab");
    Arbitrary<UUID> rows = Arbitraries.of(new UUID(0, 1), new UUID(0, 2), new UUID(1, 1));
    return Combinators.combine(names, rows, names)
        .as((table, row, column) -> new Cell(ONE, table, row, column));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .ofMaxLength(200)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }
}
