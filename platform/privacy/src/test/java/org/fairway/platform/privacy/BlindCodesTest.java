package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class BlindCodesTest {
  private static final String ONE = PrivacyDatabase.newTenant();
  private static final String OTHER = PrivacyDatabase.newTenant();
  private static final BlindCodes CODES = new BlindCodes(Installation.SHARED.instance(ONE));
  private static final BlindCodes OTHERS = new BlindCodes(Installation.SHARED.instance(OTHER));

  @Property
  void equalTextsHaveOneCodeAndOthersHaveOthers(
      @ForAll @CharRange(from = '\u0000', to = '\ud7ff') String one,
      @ForAll @CharRange(from = '\u0000', to = '\ud7ff') String other) {
    // When
    String code = CODES.of(ONE, "name", one);

    // Then
    assertThat(code).matches("[0-9a-f]{32}").isEqualTo(CODES.of(ONE, "name", one));
    assertThat(CODES.of(ONE, "name", other).equals(code)).isEqualTo(one.equals(other));
  }

  @Property
  void domainsAndTenantsAreKeptApart(@ForAll String text) {
    // When
    String code = CODES.of(ONE, "name", text);

    // Then
    assertThat(CODES.of(ONE, "email", text)).isNotEqualTo(code);
    assertThat(OTHERS.of(OTHER, "name", text)).isNotEqualTo(code);
  }

  @Example
  void itOutlivesTheInstance() {
    // Given
    String before = CODES.of(ONE, "name", "x");

    // When
    BlindCodes anew = new BlindCodes(Installation.SHARED.instance(ONE));

    // Then
    assertThat(anew.of(ONE, "name", "x")).isEqualTo(before);
  }

  @Example
  void aCodeIsNoPseudonym() {
    UUID person = UUID.randomUUID();
    assertThat(Installation.SHARED.pseudonyms(ONE).of(ONE, person))
        .doesNotContain(CODES.of(ONE, "name", person.toString()));
  }
}
