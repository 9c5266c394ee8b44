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
  private static final BlindTerms TERMS = new BlindTerms(Installation.SHARED.instance(ONE));
  private static final BlindTerms OTHERS = new BlindTerms(Installation.SHARED.instance(OTHER));

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
    assertThat(new BlindTerms(Installation.SHARED.instance(ONE)).of(ONE, "name", "seventeen"))
        .isEqualTo(before);
  }
}
