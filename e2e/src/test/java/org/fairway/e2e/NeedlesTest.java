package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is looked for would be found, wherever it begins. */
class NeedlesTest {
  private static final String VALUE = "Value17Value";

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd", "\u00e9"})
  void aValueIsFoundAsItIsAndHidden(String before) {
    byte[] bytes = (before + VALUE + " and more").getBytes(StandardCharsets.UTF_8);
    for (String text :
        List.of(
            before + VALUE + "x",
            before + VALUE.toUpperCase(Locale.ROOT),
            "\\x" + HexFormat.of().formatHex(bytes),
            HexFormat.of().withUpperCase().formatHex(bytes),
            Base64.getEncoder().encodeToString(bytes),
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))) {
      // When
      Set<String> found = Needles.of(List.of(VALUE, "another")).in(List.of("-", text));
      // Then
      assertThat(found).as(text).containsExactly(VALUE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Value17Valu", "VmFsdWUxN1ZhbHU", "Val", ""})
  void whatIsNotThereIsNotFound(String text) {
    assertThat(Needles.of(List.of(VALUE)).in(List.of(text))).isEmpty();
  }
}
