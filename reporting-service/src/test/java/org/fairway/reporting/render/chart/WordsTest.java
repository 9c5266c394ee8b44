package org.fairway.reporting.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void aLongLabelIsPartedAtABlankOrElseAHyphen() {
    assertThat(Words.lines("Trainee", 28)).containsExactly("Trainee");
    assertThat(Words.lines("Not in education, employment or training", 28))
        .containsExactly("Not in education, employment", "or training");
    assertThat(Words.lines("01a202b4-9933-7e91-b6fc-1ae6b207f9ce", 28))
        .containsExactly("01a202b4-9933-7e91-b6fc-", "1ae6b207f9ce");
    assertThat(Words.lines("a".repeat(60), 28))
        .containsExactly("a".repeat(28), "a".repeat(27) + "\u2026");
  }
}
