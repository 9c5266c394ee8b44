package org.fairway.reporting.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The same content for machines: sentences, and every figure, with ten significant digits, with its
 * status.
 */
public final class JsonRenderer implements Renderer {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  @Override
  public ReportFormat format() {
    return ReportFormat.JSON;
  }

  @Override
  public byte[] render(ReportDocument document) {
    try {
      return (JSON.writeValueAsString(Content.of(document)) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report cannot be written as JSON", e);
    }
  }

  record Content(
      String kind,
      String title,
      String subject,
      String period,
      String audience,
      List<String> highlights,
      List<Chapter> sections,
      List<String> notes,
      List<ReportDocument.Fact> provenance) {
    static Content of(ReportDocument document) {
      return new Content(
          document.kind(),
          document.title(),
          document.subject(),
          document.period(),
          document.audience(),
          document.highlights(),
          document.sections().stream().map(Chapter::of).toList(),
          document.notes(),
          document.provenance());
    }
  }

  record Chapter(
      String id, String title, List<String> sentences, List<Figure> figures, List<String> notes) {
    static Chapter of(Section section) {
      return new Chapter(
          section.id(),
          section.title(),
          section.sentences(),
          section.observations().stream().map(Figure::of).toList(),
          section.notes());
    }
  }

  record Figure(
      String indicator,
      String breakdown,
      String group,
      String measure,
      BigDecimal value,
      Unit unit,
      Status status,
      String reason) {
    static Figure of(Observation row) {
      return new Figure(
          row.indicator(),
          row.breakdown(),
          row.group(),
          row.measure(),
          row.value(),
          row.unit(),
          row.status(),
          row.reason());
    }
  }
}
