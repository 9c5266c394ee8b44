package org.fairway.platform.web.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          code=429                              | 429
          CODE = 429                            | 429
          code="429"                            | 429
          respond-async, wait=10, code=429      | 429
          handling=strict; x=1, code=429; y="," | 429
          note="a, code=500", code=429          | 429
          code=429, code=500                    | 429
          code                                  | ~~
          """)
  void readsWhatTheRfcAllows(String line, String code) {
    assertThat(Preferences.of(List.of(line)).get("code")).contains(code);
  }

  @Test
  void severalLinesAreOneList() {
    // Given
    List<String> lines = List.of("handling=strict", "code=404");
    // When
    Preferences read = Preferences.of(lines);
    // Then
    assertThat(read.get("handling")).contains("strict");
    assertThat(read.get("code")).contains("404");
  }

  @Test
  void withoutTheHeaderNothingIsPreferred() {
    assertThat(Preferences.of(null).get("code")).isEmpty();
  }

  @Property
  void whatIsWrittenIsRead(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 30) String code) {
    assertThat(Preferences.of(List.of("wait=1, code=" + code)).get("code")).contains(code);
  }

  @Property
  void nothingThatCanBeSentBreaksIt(@ForAll @StringLength(max = 2000) String line) {
    assertThat(Preferences.of(List.of(line, "handling=strict")).get("handling")).isPresent();
  }
}
