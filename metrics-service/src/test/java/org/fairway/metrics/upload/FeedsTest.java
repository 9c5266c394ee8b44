package org.fairway.metrics.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.fact.FactInspection;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.reference.DimensionBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedsTest {

  @TempDir Path folder;

  static Collection<Feed> feeds() {
    return Reads.FEEDS.all();
  }

  @Test
  void theFeedsOfTheReturnsAreThere() {
    assertThat(feeds())
        .extracting(Feed::name)
        .contains(
            "recruitment",
            "casework",
            "training",
            "survey",
            "board",
            "counts",
            "wres-return",
            "wdes-return");
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void theExampleMakesSoundFactsInEveryFormat(Feed feed) {
    // Given
    Template example = Template.example(feed);
    // When
    Findings csv = Reads.read(feed, UploadFormat.CSV, example.write(UploadFormat.CSV));
    Findings xlsx = Reads.read(feed, UploadFormat.XLSX, example.write(UploadFormat.XLSX));
    Findings json = Reads.read(feed, UploadFormat.JSON, example.write(UploadFormat.JSON));
    // Then
    assertThat(csv.facts()).isNotEmpty().isEqualTo(xlsx.facts()).isEqualTo(json.facts());
    Source source = new Source(Source.Kind.FACTS, "example", 1, "RNA");
    assertThat(FactInspection.of(csv.facts(), source, List.of()).flaws()).isEmpty();
    assertThat(csv.ignoredColumns()).isEmpty();
  }

  @Test
  void theCountsFeedTellsApartWhateverFactsDo() {
    assertThat(Reads.feed("counts").columns())
        .extracting(FeedColumn::dimension)
        .containsAll(DimensionBook.names());
  }

  @ParameterizedTest
  @EnumSource(UploadFormat.class)
  void anEmptyTemplateIsUnderstoodAndHoldsNothing(UploadFormat format) {
    for (Feed feed : feeds()) {
      byte[] template = Template.empty(feed).write(format);
      assertThatThrownBy(() -> Reads.read(feed, format, template))
          .isInstanceOfSatisfying(
              UploadRefused.class,
              refused ->
                  assertThat(refused.faults())
                      .extracting(UploadFault::code)
                      .containsExactly("file-empty"));
    }
  }

  @Test
  void aPeriodHasTheFeedOfItsTime() {
    assertThat(Reads.FEEDS.find("survey", new Period(2024)).orElseThrow().version())
        .isEqualTo("survey-2023-24.2");
    assertThat(Reads.FEEDS.find("survey", new Period(2022)).orElseThrow().version())
        .isEqualTo("survey-2015-16.2");
    assertThat(Reads.FEEDS.find("survey", new Period(2014))).isEmpty();
    assertThat(Reads.FEEDS.find("nonsense", new Period(2024))).isEmpty();
  }

  private static String training(String columns) {
    return """
        {"feed": "training", "version": "ours-1", "effectiveFrom": "2015-16", "title": "Training",
         "sheet": "Training", "about": "Ours", "columns": [%s], "example": []}
        """
        .formatted(columns);
  }

  @Test
  void aFileInTheFolderTakesThePlaceOfOneThatCameAlong() throws IOException {
    // Given
    Files.writeString(
        folder.resolve("ours.json"),
        training(
            "{\"header\": \"Gruppe\", \"dimension\": \"ethnicGroup\"},"
                + "{\"header\": \"Leute\", \"figure\": \"count\", \"measure\": \"CPD_ACCESSED\"}"));
    // When
    Feeds feeds = new Feeds(Optional.of(folder));
    // Then
    Feed ours = feeds.find("training", new Period(2024)).orElseThrow();
    assertThat(ours.version()).isEqualTo("ours-1");
    Findings read =
        Reads.read(
            ours, UploadFormat.CSV, "gruppe,leute\nBME,12\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read.facts()).singleElement().extracting("measure").isEqualTo("CPD_ACCESSED");
  }

  @Test
  void aFeedThatContradictsItselfStopsTheStart() throws IOException {
    List<Map.Entry<String, String>> wrong =
        List.of(
            Map.entry("{\"header\": \"a\", \"figure\": \"count\", \"measure\": \"NO\"}", "measure"),
            Map.entry("{\"header\": \"a\", \"dimension\": \"no\"}", "dimension"),
            Map.entry("{\"header\": \"a\", \"dimension\": \"sex\"}", "figure"),
            Map.entry(
                "{\"header\": \"a\", \"dimension\": \"sex\"},"
                    + "{\"header\": \"A\", \"figure\": \"count\", \"measure\": \"FTE\"}",
                "two columns"),
            Map.entry(
                "{\"header\": \"a\", \"figure\": \"count\", \"measure\": \"FTE\","
                    + " \"dimensions\": {\"sex\": \"PURPLE\"}}",
                "value"));
    for (Map.Entry<String, String> column : wrong) {
      Files.writeString(folder.resolve("ours.json"), training(column.getKey()));
      assertThatThrownBy(() -> new Feeds(Optional.of(folder)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(column.getValue());
    }
  }
}
