package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReferenceTest {

  private static final int[] CHARACTERS = {0, 1, 3, 4, 5, 6, 8, 9};

  @Property
  void everyMintedReferenceReadsBack(@ForAll long seed) {
    // Given
    Reference minted = Reference.mint("BC", new Random(seed));
    // When
    var read = Reference.parse(minted.value());
    // Then
    assertThat(read).contains(minted);
    assertThat(minted.value()).matches("BC-[2-9A-HJ-KMNP-Z]{4}-[2-9A-HJ-KMNP-Z]{2}");
  }

  @Property
  void everyWrongCharacterIsCaught(
      @ForAll long seed, @ForAll @IntRange(max = 7) int at, @ForAll @IntRange(max = 30) int wrong) {
    // Given
    StringBuilder typed = new StringBuilder(Reference.mint("CM", new Random(seed)).value());
    int position = CHARACTERS[at];
    char right = typed.charAt(position);
    char other = Reference.ALPHABET.charAt(wrong);
    // When
    typed.setCharAt(position, other);
    // Then
    assertThat(Reference.parse(typed.toString()).isPresent()).isEqualTo(other == right);
  }

  @Property
  void everySwapOfTwoCharactersIsCaught(
      @ForAll long seed, @ForAll @IntRange(max = 7) int one, @ForAll @IntRange(max = 7) int two) {
    // Given
    StringBuilder typed = new StringBuilder(Reference.mint("BC", new Random(seed)).value());
    char first = typed.charAt(CHARACTERS[one]);
    char second = typed.charAt(CHARACTERS[two]);
    // When
    typed.setCharAt(CHARACTERS[one], second);
    typed.setCharAt(CHARACTERS[two], first);
    // Then
    assertThat(Reference.parse(typed.toString()).isPresent()).isEqualTo(first == second);
  }

  @Property
  void caseSpacesAndHyphensDoNotMatter(@ForAll long seed) {
    // Given
    Reference minted = Reference.mint("BC", new Random(seed));
    String spoken = " " + minted.value().toLowerCase(java.util.Locale.ROOT).replace("-", "  ");
    // When
    var read = Reference.parse(spoken);
    // Then
    assertThat(read).contains(minted);
  }

  @Property
  void whateverIsTypedNeverFails(@ForAll String typed) {
    // When
    var read = Reference.parse(typed);
    // Then
    read.ifPresent(reference -> assertThat(reference.value()).hasSize(10));
  }

  @Example
  void aReferenceThatIsTakenIsNotMintedAgain() {
    // Given
    Reference first = Reference.mint("BC", new Random(1));
    // When
    Reference free = Reference.mintFree("BC", new Random(1), first::equals);
    // Then
    assertThat(free).isNotEqualTo(first);
    assertThatThrownBy(() -> Reference.mintFree("BC", new Random(1), any -> true))
        .isInstanceOf(IllegalStateException.class);
  }

  @Example
  void anInvalidValueCannotBeHeld() {
    assertThatThrownBy(() -> new Reference("BC-2222-22"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Reference("BC-0000-00"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everySystemHasAPrefixOfTwoReadableCharacters(@ForAll String tenant) {
    // When
    String prefix = ReferencePrefixes.of(tenant);
    // Then
    assertThat(prefix).hasSize(2);
    assertThat(prefix.chars()).allMatch(c -> Reference.ALPHABET.indexOf(c) >= 0);
  }

  @Example
  void theBlackCountryReadsBc() {
    assertThat(ReferencePrefixes.of("QUA")).isEqualTo("BC");
    assertThat(ReferencePrefixes.of("QYG")).isEqualTo("CM");
  }
}
