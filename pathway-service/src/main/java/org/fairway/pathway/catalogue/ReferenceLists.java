package org.fairway.pathway.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Short lists that come with the service, each with its source. The service does not start when one
 * cannot be read.
 */
@Startup
@ApplicationScoped
public class ReferenceLists {
  private static final String FILE = "/reference/lists.json";

  private final Content content;
  private final CareerLadder ladder;

  ReferenceLists() {
    ObjectMapper json =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();
    try (InputStream in = ReferenceLists.class.getResourceAsStream(FILE)) {
      this.content = json.readValue(in, Content.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.ladder = new CareerLadder(content.careerLadder());
  }

  /** All of them. */
  public Content all() {
    return content;
  }

  /** The ladder into and up the nursing workforce. */
  public CareerLadder ladder() {
    return ladder;
  }

  /** The band of that name. */
  public Optional<Band> band(String code) {
    return content.bands().stream().filter(band -> band.code().equals(code)).findFirst();
  }

  /** The lists, as they stand in the file. */
  public record Content(
      List<TLevelSpecialism> specialisms,
      List<Occupation> occupations,
      List<Band> bands,
      List<CareerLadder.LadderStep> careerLadder,
      List<Source> sources) {}

  /**
   * An occupational specialism of a T Level.
   *
   * @param placementHours hours that a placement has at least
   */
  public record TLevelSpecialism(String code, String label, int placementHours) {}

  /** A unit group of SOC 2020. */
  public record Occupation(String code, String label) {}

  /**
   * A band of Agenda for Change.
   *
   * @param entryPounds pay of a year at the bottom, whole pounds
   * @param topPounds at the top
   */
  public record Band(
      String code, int entryPounds, int topPounds, String wresTier, int wdesCluster) {}

  /** Where a list is from. */
  public record Source(String list, String from) {}
}
