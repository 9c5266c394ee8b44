package org.fairway.metrics.upload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A template as JSON: one row of nothings shows which names there are. */
final class TemplateJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TemplateJson() {}

  static byte[] write(Template template) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (template.rows().isEmpty()) {
      rows.add(row(template.feed(), Map.of(), true));
    }
    template.rows().forEach(row -> rows.add(row(template.feed(), row, false)));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("feed", template.feed().name());
    body.put("rows", rows);
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> row(Feed feed, Map<String, Object> values, boolean all) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (FeedColumn column : feed.columns()) {
      Object value = values.get(column.header());
      if (all || value != null) {
        row.put(Heading.normal(column.header()), value);
      }
    }
    return row;
  }
}
