package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.fairway.reporting.Samples;
import org.junit.jupiter.api.Test;

class JsonRendererTest {

  @Test
  void saysTheSameAsThePageWithTenSignificantDigits() throws IOException {
    JsonNode report =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(new JsonRenderer().render(Samples.wresReport()));

    assertThat(report.path("subject").asText()).isEqualTo("The Dudley Group NHS Foundation Trust");
    JsonNode second = report.path("sections").get(2);
    assertThat(second.path("sentences").get(0).asText())
        .startsWith("White applicants were 1.91 times as likely");
    assertThat(second.path("figures").get(0).path("value").decimalValue())
        .isEqualByComparingTo("1.912149965");
    assertThat(report.has("retrieved")).isFalse();
  }
}
