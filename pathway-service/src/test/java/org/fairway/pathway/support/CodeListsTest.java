package org.fairway.pathway.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairway.pathway.opportunity.WorkPattern;
import org.junit.jupiter.api.Test;

class CodeListsTest {
  private final CodeLists lists = new CodeLists("B_1,A;;NIGHTS,DAYS;C;");

  @Test
  void eachListHasItsCodesInTheirOrder() {
    assertThat(lists.list(0)).containsExactly("B_1", "A");
    assertThat(lists.list(3)).containsExactly("C");
    assertThat(lists.list(2, WorkPattern::valueOf))
        .containsExactly(WorkPattern.NIGHTS, WorkPattern.DAYS);
    assertThat(lists.set(0)).containsExactlyInAnyOrder("A", "B_1");
    assertThat(lists.set(2, WorkPattern.class))
        .containsExactly(WorkPattern.DAYS, WorkPattern.NIGHTS);
  }

  @Test
  void whatIsEmptyHasNone() {
    assertThat(lists.list(1)).isEmpty();
    assertThat(lists.list(4)).isEmpty();
    assertThat(lists.set(1)).isEmpty();
    assertThat(lists.set(4, WorkPattern.class)).isEmpty();
  }

  @Test
  void whatIsThereTwiceIsOnceInASet() {
    CodeLists twice = new CodeLists("A,A;DAYS,DAYS");

    assertThat(twice.set(0)).containsExactly("A");
    assertThat(twice.set(1, WorkPattern.class)).containsExactly(WorkPattern.DAYS);
  }
}
