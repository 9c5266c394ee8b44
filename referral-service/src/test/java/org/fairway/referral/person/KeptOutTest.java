package org.fairway.referral.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fairway.referral.common.KeptOut;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptOutTest {

  /**
   * An NHS number with the check digit that the Data Dictionary asks for; null when it has none.
   */
  private static String nhsNumber(long nine) {
    String digits = String.format("%09d", nine);
    int sum = 0;
    for (int weight = 10, i = 0; i < 9; i++, weight--) {
      sum += weight * Character.digit(digits.charAt(i), 10);
    }
    int rest = sum % 11;
    return rest == 1 ? null : digits + (rest == 0 ? 0 : 11 - rest);
  }

  @Property
  void everyNhsNumberIsFoundHoweverItIsWritten(
      @ForAll @LongRange(min = 400_000_000L, max = 799_999_999L) long nine) {
    String number = nhsNumber(nine);
    if (number != null) {
      String spaced =
          number.substring(0, 3) + " " + number.substring(3, 6) + "-" + number.substring(6);
      assertThat(KeptOut.in("it is " + number + ".")).isTrue();
      assertThat(KeptOut.in(spaced)).isTrue();
    }
  }

  @Property
  void aWrongCheckDigitIsNoNhsNumber(
      @ForAll @LongRange(min = 400_000_000L, max = 799_999_999L) long nine,
      @ForAll @IntRange(min = 1, max = 9) int off) {
    String number = nhsNumber(nine);
    if (number != null) {
      int last = Character.digit(number.charAt(9), 10);
      assertThat(KeptOut.in(number.substring(0, 9) + (last + off) % 10)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AB123456C",
        "ab 12 34 56 c",
        "AB.12.34.56.C",
        "AB\u00a012\u201334\u201356\u00a0C",
        "AB 123456 C",
        "AB 123456C",
        "AB123456 C",
        "AB 12 34 56C",
        "AB/12/34/56/C",
        "my number (AB  12 34 56 C) is new",
        "Ab 12 34 56 c",
        "I AM AM 12 34 56 A",
        "by am123456a",
        "943.476.5919",
        "943\u00a0476\u00a05919",
        "943\u2013476\u20135919",
        "943\u200b4765919",
        "\u0669\u0664\u0663\u0664\u0667\u0666\u0665\u0669\u0661\u0669",
        "\uff19\uff14\uff13 476 5919",
        "mine: QQ 12 34 56 C is no real one, JG 10 37 59 A is"
      })
  void numbersAreFoundHoweverTheyAreGrouped(String text) {
    assertThat(KeptOut.in(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QQ123456C",
        "GB123456A",
        "+44 7700 900017",
        "07700 900017",
        "12A3456B",
        "7654321",
        "Available by 01/09/25. A friend will help.",
        "Available by 01/09/25 a friend will help.",
        "Available by 01.09.25. A friend will help.",
        "Available by 01.09.25 A friend will help.",
        "Please call by 01-12-25 a.m.",
        "On 01 09 25 a friend will help.",
        "He was born at 120345 B block",
        "Ring me on 123456. A friend answers.",
        "Seen by JB 01/09/25 A friend came too.",
        "Seen by JB 01-09-25 C block",
        "JB 12 34 56 A&E",
        "AB 12 34 56 Call",
        "rooms AB 12, 34, 56, C",
        "AB 12 34-56 C",
        "GCSE maths 9",
        ""
      })
  void whatOnlyLooksLikeThemIsKept(String text) {
    assertThat(KeptOut.in(text)).isFalse();
  }
}
