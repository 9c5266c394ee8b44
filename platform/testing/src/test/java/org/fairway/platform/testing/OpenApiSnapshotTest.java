package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTest {
  private static final String ONE =
      "{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get\": {\"operationId\": \"getA\"}}}}";
  private static final String MORE =
      "{\"openapi\": \"3.1.0\", \"paths\": {\"/a\": {\"get\": {\"operationId\": \"getA\"}},"
          + " \"/b\": {\"get\": {\"operationId\": \"getB\"}}}}";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void theReviewedOne() {
    file = folder.resolve("sample.json");
    OpenApiSnapshot.review(file, MORE, "true");
  }

  @Test
  void whatWasReviewedPasses() {
    assertThatCode(() -> OpenApiSnapshot.review(file, MORE, "false")).doesNotThrowAnyException();
  }

  @Test
  void anAdditionIsFlaggedAndAcceptedByTheFlag() throws IOException {
    // Given
    String added = MORE.replace("\"/a\"", "\"/c\": {\"get\": {\"operationId\": \"getC\"}}, \"/a\"");
    // When, Then
    assertThatThrownBy(() -> OpenApiSnapshot.review(file, added, "false"))
        .hasMessageContaining("unreviewed change");
    OpenApiSnapshot.review(file, added, "true");
    assertThat(Files.readString(file)).contains("getC");
  }

  @Test
  void aBreakingChangeTakesMoreThanTheFlag() throws IOException {
    // When, Then
    assertThatThrownBy(() -> OpenApiSnapshot.review(file, ONE, "true"))
        .hasMessageContaining("break callers")
        .hasMessageContaining("GET /b: is gone");
    assertThat(Files.readString(file)).contains("getB");
    OpenApiSnapshot.review(file, ONE, "breaking");
    assertThat(Files.readString(file)).doesNotContain("getB");
  }
}
