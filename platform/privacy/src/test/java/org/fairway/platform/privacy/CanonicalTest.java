package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CanonicalTest {

  @Property
  void equalBytesMeanEqualParts(
      @ForAll("parts") List<String> one, @ForAll("parts") List<String> other) {
    // When
    byte[] left = Canonical.bytes(one.toArray(String[]::new));
    byte[] right = Canonical.bytes(other.toArray(String[]::new));

    // Then
    assertThat(Arrays.equals(left, right)).isEqualTo(one.equals(other));
  }

  /** Few letters, so that joins that would be the same are met often. */
  @Provide
  Arbitrary<List<String>> parts() {
    return Arbitraries.strings()
        .withChars('a', '|', '\0')
        .ofMaxLength(3)
        .injectNull(0.2)
        .list()
        .ofMaxSize(3);
  }

  @Example
  void movingALetterOverTheBorderChangesTheBytes() {
    // When / Then
    assertThat(Canonical.bytes("ab", "c")).isNotEqualTo(Canonical.bytes("a", "bc"));
    assertThat(Canonical.bytes("a", null)).isNotEqualTo(Canonical.bytes("a", ""));
  }
}
