package org.fairway.metrics.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  /** Two columns between two others. */
  private static Fields row(String text) {
    String line = "x," + text + ",y";
    byte[] bytes = (line + "\0".repeat(Piece.PADDING)).getBytes(StandardCharsets.UTF_8);
    Fields row = new Fields(bytes, 4, true);
    int from = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || line.charAt(at) == ',') {
        row.add(from, at);
        from = at + 1;
      }
    }
    return row;
  }

  private static int learn(Neighbours near, Fields row, int value) {
    near.learn(
        row, row.from[1], row.to[2], new Neighbours.Found(new int[] {value, value}, 0, 0, 0));
    return value;
  }

  private static String text(Random random) {
    String letters = "ab ".repeat(8);
    int first = random.nextInt(letters.length());
    int second = random.nextInt(letters.length());
    return letters.substring(first) + random.nextInt(3) + "," + letters.substring(second);
  }

  @Test
  void whatIsFoundIsWhatWasLearntOfTheSameBytes() {
    // Given texts of many lengths that differ in few letters
    Neighbours near = new Neighbours(1, new int[] {0, 1});
    Map<String, Integer> known = new HashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random);
      Fields row = row(text);
      // When
      int at = near.look(row);
      // Then
      assertThat(at >= 0).as(text).isEqualTo(known.containsKey(text));
      if (at >= 0) {
        assertThat(near.found(at).values()[0]).as(text).isEqualTo(known.get(text));
      } else {
        known.put(text, learn(near, row, i));
      }
    }
  }

  @Test
  void whereNothingRepeatsItSoonStopsLookingAndIsNeverWrong() {
    Neighbours near = new Neighbours(1, new int[] {0, 1});
    for (int i = 0; i < 40_000; i++) {
      Fields row = row("n" + i + "," + i);
      assertThat(near.look(row)).isNegative();
      learn(near, row, i);
    }
    assertThat(near.look(row("n7,7"))).isNegative();
  }

  @Test
  void aFaultThatIsKnownIsToldOnEveryLine() {
    // Given the same wrong value on every second line
    StringBuilder text = new StringBuilder(Extracts.HEADER);
    for (int i = 1; i <= 6; i++) {
      text.append(i % 2 == 0 ? Extracts.line(i, "sex", "Femail") : Extracts.line(i));
    }
    // When
    FoldResult result = Extracts.fold(Extracts.bytes(text.toString()), ExtractFormat.CSV);
    // Then
    assertThat(Extracts.errors(result))
        .containsExactly("3 sex value-unknown", "5 sex value-unknown", "7 sex value-unknown");
  }
}
