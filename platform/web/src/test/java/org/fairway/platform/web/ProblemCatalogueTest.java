package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  @Test
  void thePublishedCatalogueIsTheOneInTheCode() throws IOException {
    // Given
    Path file = Path.of(System.getProperty("fairway.root"), "contracts", "problems.json");
    JsonNode published = new ObjectMapper().readTree(Files.readString(file)).path("problems");
    // Then
    assertThat(StreamSupport.stream(published.spliterator(), false).map(ProblemCatalogueTest::line))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values())
                .map(t -> t.uri() + " " + t.status() + " " + t.title())
                .toList());
    assertThat(published).allSatisfy(p -> assertThat(p.path("remedy").asText()).isNotBlank());
  }

  private static String line(JsonNode problem) {
    return problem.path("type").asText()
        + " "
        + problem.path("status").asInt()
        + " "
        + problem.path("title").asText();
  }
}
