package org.fairway.platform.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.EventCatalogue;
import org.fairway.platform.testing.EventCatalogue.Entry;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsPageTest {
  private static final Path CONTRACTS = Checkout.root().resolve("contracts/events");
  private static final Path PAGE = Checkout.root().resolve("docs/integrators/events.md");
  private static final String DEAD_LETTER = "org.fairway.dead-letter.parked.v1";

  private static String page(Path contracts, List<Entry> types) {
    List<ServiceSettings> services = ServiceSettings.all(Checkout.root());
    return new EventsPage(
            contracts, types, new TopicTable(CONTRACTS.resolve("topics.csv"), services))
        .text();
  }

  @Test
  void thePageIsWhatTheContractsSay() {
    GeneratedPage.verify(PAGE, page(CONTRACTS, EventCatalogue.entries()));
  }

  @Test
  void everySchemaHasARowASampleAndAnEntryAndNothingElseHas() throws IOException {
    // Given
    List<String> schemas = EventContract.types("org.fairway.");
    List<String> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(CONTRACTS.resolve("samples"))) {
      files.forEach(f -> samples.add(f.getFileName().toString().replaceAll("\\.json$", "")));
    }
    List<String> entries =
        GeneratedPage.read(PAGE)
            .lines()
            .filter(l -> l.startsWith("### org.fairway."))
            .map(l -> l.substring("### ".length()))
            .toList();
    // Then
    assertThat(schemas).isNotEmpty();
    assertThat(EventCatalogue.entries().stream().map(Entry::type)).isEqualTo(schemas);
    assertThat(samples).containsExactlyInAnyOrderElementsOf(schemas);
    assertThat(entries).containsExactlyInAnyOrderElementsOf(schemas);
  }

  @Test
  void topicAndClassificationAreThoseThatTheServicesAreSetTo() {
    for (ServiceSettings service : ServiceSettings.all(Checkout.root())) {
      for (Entry type : EventCatalogue.entries()) {
        if (type.service().equals(service.service())) {
          assertThat(service.topicOf(type.type())).as(type.type()).isEqualTo(type.topic());
          assertThat(service.classificationOf(type.type()))
              .as(type.type())
              .isEqualTo(type.classification());
        }
      }
    }
  }

  @Test
  void theKeyIsMadeOfRequiredProperties() throws IOException {
    for (Entry type : EventCatalogue.entries()) {
      JsonNode schema =
          new ObjectMapper().readTree(CONTRACTS.resolve(type.type() + ".schema.json").toFile());
      List<String> required = new ArrayList<>();
      schema.path("required").forEach(r -> required.add(r.asText()));
      assertThat(required).as(type.type()).contains(type.key().split(":"));
      assertThat(schema.path("description").asText())
          .contains("Subject and key: " + type.key() + ".");
    }
  }

  @Test
  void controlArmAChangedSchemaMakesThePageStale(@TempDir Path folder) throws IOException {
    // Given
    List<Entry> one = List.of(EventCatalogue.of(DEAD_LETTER));
    Files.createDirectories(folder.resolve("samples"));
    Path schema = Path.of(DEAD_LETTER + ".schema.json");
    Path sample = Path.of("samples", DEAD_LETTER + ".json");
    Files.copy(CONTRACTS.resolve(sample), folder.resolve(sample));
    String text = Files.readString(CONTRACTS.resolve(schema));
    Files.writeString(folder.resolve(schema), text.replace("\"attempts\"", "\"tries\""));
    // When
    String changed = page(folder, one);
    // Then
    assertThat(changed).isNotEqualTo(page(CONTRACTS, one)).contains("| `tries` |");
  }

  @Test
  void controlArmATypeWithoutASampleOrAFieldWithoutMeaningIsCaught(@TempDir Path folder)
      throws IOException {
    // Given
    List<Entry> one = List.of(EventCatalogue.of(DEAD_LETTER));
    Path schema = Path.of(DEAD_LETTER + ".schema.json");
    String text = Files.readString(CONTRACTS.resolve(schema));
    Files.writeString(folder.resolve(schema), text);
    // When, Then
    assertThatThrownBy(() -> page(folder, one)).hasMessageContaining(DEAD_LETTER + ".json");
    // Given
    Files.createDirectories(folder.resolve("samples"));
    Path sample = Path.of("samples", DEAD_LETTER + ".json");
    Files.copy(CONTRACTS.resolve(sample), folder.resolve(sample));
    Files.writeString(folder.resolve(schema), text.replace("How many times it was tried", ""));
    // When, Then
    assertThatThrownBy(() -> page(folder, one))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("attempts");
  }
}
