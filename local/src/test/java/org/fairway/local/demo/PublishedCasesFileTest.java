package org.fairway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The file keeps what was published, with where. */
class PublishedCasesFileTest {
  @Test
  void everyCaseNamesItsPublisherItsSourceAndItsResult() throws IOException {
    // When
    JsonNode cases =
        new ObjectMapper()
            .readTree(getClass().getResourceAsStream("wres-published.json"))
            .path("cases");

    // Then
    assertThat(cases).isNotEmpty();
    assertThat(cases)
        .allSatisfy(
            each -> {
              assertThat(each.path("publisher").asText()).isNotBlank();
              assertThat(each.path("source").asText()).startsWith("https://");
              assertThat(each.path("published").asText()).matches("[0-9.]+");
              assertThat(each.path("facts")).isNotEmpty();
            });
  }

  @Test
  void theCountsOfTheWorkforceCaseSumToThePublishedHeadcount() throws IOException {
    // Given
    JsonNode workforce =
        new ObjectMapper()
            .readTree(getClass().getResourceAsStream("wres-published.json"))
            .path("cases")
            .path(1);

    // When
    int sum = 0;
    for (JsonNode fact : workforce.path("facts")) {
      sum += fact.path("count").asInt();
    }

    // Then
    assertThat(workforce.path("id").asText()).isEqualTo("WRES-08");
    assertThat(sum).isEqualTo(7_422);
  }
}
