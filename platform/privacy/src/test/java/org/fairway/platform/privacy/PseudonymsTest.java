package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.Assertions;

class PseudonymsTest {
  private static final String ONE = PrivacyDatabase.newTenant();
  private static final String OTHER = PrivacyDatabase.newTenant();
  private static final Pseudonyms PSEUDONYMS = Installation.SHARED.pseudonyms(ONE);
  private static final Pseudonyms OTHERS = Installation.SHARED.pseudonyms(OTHER);

  @Property
  void aPseudonymIsStableAndFitForAPath(@ForAll long high, @ForAll long low) {
    // Given
    UUID person = new UUID(high, low);

    // When
    String pseudonym = PSEUDONYMS.of(ONE, person);

    // Then
    assertThat(pseudonym).matches("p_[A-Za-z0-9_-]{22}").isEqualTo(PSEUDONYMS.of(ONE, person));
  }

  @Property
  void peopleAndTenantsAreKeptApart(@ForAll long one, @ForAll long other) {
    // Given
    UUID person = new UUID(0, one);

    // When
    String pseudonym = PSEUDONYMS.of(ONE, person);

    // Then
    assertThat(OTHERS.of(OTHER, person)).isNotEqualTo(pseudonym);
    assertThat(PSEUDONYMS.of(ONE, new UUID(0, other)).equals(pseudonym)).isEqualTo(one == other);
  }

  @Example
  void itOutlivesTheInstanceAndTheRotationOfOtherKeys() {
    // Given
    UUID person = UUID.randomUUID();
    String before = PSEUDONYMS.of(ONE, person);

    // When
    Installation.SHARED.vault(ONE).rotate(ONE);

    // Then
    assertThat(Installation.SHARED.pseudonyms(ONE).of(ONE, person)).isEqualTo(before);
  }

  @Example
  void theDatabaseRefusesASecondKeyThatWouldChangeThem() {
    // Given
    PSEUDONYMS.of(ONE, UUID.randomUUID());

    // When / Then
    Assertions.assertThatThrownBy(
            () -> {
              try (var connection = PrivacyDatabase.superuser()) {
                PrivacyDatabase.execute(
                    connection,
                    "insert into data_key (tenant_id, purpose, generation, keyset) values (?, 'PSEUDONYMS', 2, ''::bytea)",
                    ONE);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("pseudonyms_are_stable");
  }
}
