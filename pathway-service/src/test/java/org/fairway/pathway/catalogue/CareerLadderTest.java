package org.fairway.pathway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairway.pathway.catalogue.CareerLadder.LadderStep;
import org.junit.jupiter.api.Test;

class CareerLadderTest {
  private final ReferenceLists lists = new ReferenceLists();
  private final CareerLadder ladder = lists.ladder();

  @Test
  void whereSomebodyStandsFollowsFromTheListAlone() {
    for (int i = 0; i < ladder.steps().size(); i++) {
      LadderStep step = ladder.steps().get(i);
      assertThat(ladder.at(step.band())).contains(step.code());
      assertThat(ladder.above(step.band()))
          .isEqualTo(ladder.steps().stream().skip(i + 1L).map(LadderStep::code).findFirst());
    }
    assertThat(ladder.at(null)).contains(Rung.FOUNDATION);
    assertThat(ladder.above("4")).contains(Rung.REGISTERED_NURSE);
    assertThat(ladder.above("5")).isEmpty();
    for (String beside : List.of("6", "8a")) {
      assertThat(ladder.at(beside)).isEmpty();
      assertThat(ladder.above(beside)).isEmpty();
    }
  }

  @Test
  void eachBandOfTheLadderIsOneOfTheListOfBands() {
    assertThat(ladder.steps().stream().skip(1).map(LadderStep::band))
        .allMatch(band -> lists.band(band).isPresent());
  }

  @Test
  void aLadderThatLacksAStepOrHasOneTwiceIsNone() {
    List<LadderStep> whole = ladder.steps();
    List<LadderStep> turned = new ArrayList<>(whole);
    Collections.swap(turned, 1, 2);
    List<LadderStep> twice = new ArrayList<>(whole);
    LadderStep third = whole.get(2);
    twice.set(2, new LadderStep(3, third.code(), third.label(), "2", third.standard()));
    List<LadderStep> misnumbered = new ArrayList<>(whole);
    misnumbered.set(2, new LadderStep(4, third.code(), third.label(), "3", third.standard()));

    for (List<LadderStep> wrong : List.of(whole.subList(1, 5), turned, twice, misnumbered)) {
      assertThatThrownBy(() -> new CareerLadder(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("ladder");
    }
  }
}
