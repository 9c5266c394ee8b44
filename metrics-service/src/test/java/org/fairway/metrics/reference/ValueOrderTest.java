package org.fairway.metrics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueOrderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imdDecile 1 2 3 9 10 UNKNOWN",
        "band UNDER_1 1 2 7 8a 8b 8d 9 VSM",
        "medicalGrade CONSULTANT NON_CONSULTANT_CAREER_GRADE TRAINEE OTHER",
        "ageBand UNDER_20 20-24 25-29 65+ UNKNOWN",
        "disability DISABLED NON_DISABLED UNKNOWN",
        "payRate 9.50 10.00 10.50 101.00"
      })
  void valuesComeInTheOrderThatPeopleExpect(String line) {
    // Given
    List<String> words = List.of(line.split(" "));
    List<String> values = new ArrayList<>(words.subList(1, words.size()));
    Collections.shuffle(values, new Random(7));
    // When
    values.sort(ValueOrder.of(words.get(0)));
    // Then
    assertThat(values).isEqualTo(words.subList(1, words.size()));
  }

  @Test
  void signsThatAreDigitsElsewhereAreText() {
    // Given the digit three of Arabic, before letters
    List<String> values = new ArrayList<>(List.of("\u0663b", "9", "\u0663a", "10"));
    values.sort(ValueOrder.natural());
    assertThat(values).containsExactly("9", "10", "\u0663a", "\u0663b");
  }

  @Property
  void numbersWrittenOtherwiseAreAnOrderToo(
      @ForAll @CharRange(from = '0', to = '1') @Chars({'a', '!'}) String one,
      @ForAll @CharRange(from = '0', to = '1') @Chars({'a', '!'}) String other,
      @ForAll @CharRange(from = '0', to = '1') @Chars({'a', '!'}) String third) {
    itIsAnOrder(one, other, third);
  }

  @Property
  void itIsAnOrder(@ForAll String one, @ForAll String other, @ForAll String third) {
    var order = ValueOrder.natural();
    assertThat(Integer.signum(order.compare(one, other)))
        .isEqualTo(-Integer.signum(order.compare(other, one)));
    assertThat(order.compare(one, other) == 0).isEqualTo(one.equals(other));
    if (order.compare(one, other) <= 0 && order.compare(other, third) <= 0) {
      assertThat(order.compare(one, third)).isNotPositive();
    }
    List<String> sorted = new ArrayList<>(List.of(one, other, third));
    sorted.sort(order);
    assertThat(order.compare(sorted.get(0), sorted.get(2))).isNotPositive();
  }
}
