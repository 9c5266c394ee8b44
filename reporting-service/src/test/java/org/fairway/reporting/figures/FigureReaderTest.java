package org.fairway.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.Test;

class FigureReaderTest {

  @Test
  void fieldsThatAreNotKnownYetAreSkipped() {
    ObjectNode answer = (ObjectNode) Samples.json("wres-rna-2024-25");
    answer.put("somethingNew", true);

    assertThat(FigureReader.read(answer, IndicatorSet.class).indicators()).hasSize(9);
  }

  @Test
  void anAnswerOfAnotherShapeIsRefused() {
    ObjectNode answer = JsonMapper.builder().build().createObjectNode().put("indicators", "none");

    assertThatThrownBy(() -> FigureReader.read(answer, IndicatorSet.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("IndicatorSet");
  }
}
