package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class BlindTermsTest {
  private static final String ONE = PrivacyDatabase.newTenant();
  private static final String OTHER = PrivacyDatabase.newTenant();
  private static final BlindTerms TERMS = Installation.SHARED.terms(ONE);
  private static final BlindTerms OTHERS = Installation.SHARED.terms(OTHER);

  @Property(tries = 200)
  void aTermIsStableShowsNothingAndKeepsWordsKindsAndTenantsApart(
      @ForAll @AlphaChars @StringLength(min = 4, max = 30) String word,
      @ForAll @AlphaChars @StringLength(min = 4, max = 30) String other) {
    // When
    String term = TERMS.of(ONE, "name", word);

    // Then
    assertThat(term).matches("[A-Za-z0-9_-]{16}").isEqualTo(TERMS.of(ONE, "name", word));
    assertThat(TERMS.of(ONE, "name", other).equals(term)).isEqualTo(word.equals(other));
    assertThat(TERMS.of(ONE, "place", word)).isNotEqualTo(term);
    assertThat(OTHERS.of(OTHER, "name", word)).isNotEqualTo(term);
  }

  @Example
  void itOutlivesTheInstanceAndTheRotationOfOtherKeys() {
    // Given
    String before = TERMS.of(ONE, "name", "seventeen");

    // When
    Installation.SHARED.vault(ONE).rotate(ONE);

    // Then
    assertThat(Installation.SHARED.terms(ONE).of(ONE, "name", "seventeen")).isEqualTo(before);
  }

  @Example
  void underANewKeyTheOldTermIsStillAmongThoseThatAreLookedFor() {
    // Given
    String tenant = PrivacyDatabase.newTenant();
    BlindTerms terms = Installation.SHARED.terms(tenant);
    String before = terms.of(tenant, "name", "seventeen");
    assertThat(terms.every(tenant, "name", "seventeen")).containsExactly(before);

    // When
    terms.renew(tenant);

    // Then
    String after = terms.of(tenant, "name", "seventeen");
    assertThat(after).isNotEqualTo(before);
    assertThat(terms.every(tenant, "name", "seventeen")).containsExactly(after, before);
    assertThat(Installation.SHARED.terms(tenant).every(tenant, "name", "seventeen"))
        .containsExactly(after, before);
  }

  @Example
  void aTermIsNoPseudonym() {
    java.util.UUID person = java.util.UUID.randomUUID();
    assertThat(Installation.SHARED.pseudonyms(ONE).of(ONE, person))
        .doesNotContain(TERMS.of(ONE, "name", person.toString()));
  }
}
