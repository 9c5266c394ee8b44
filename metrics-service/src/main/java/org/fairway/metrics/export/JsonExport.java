package org.fairway.metrics.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A table as JSON: its columns, and an object for each row, without the nulls; numbers as in CSV.
 */
final class JsonExport {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonExport() {}

  static byte[] write(ExportTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeArrayFieldStart("columns");
      for (String column : table.columns()) {
        json.writeString(column);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (List<Object> row : table.rows()) {
        write(json, table.columns(), row);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, List<String> columns, List<Object> row)
      throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.size(); i++) {
      if (row.get(i) != null) {
        json.writeFieldName(columns.get(i));
        write(json, row.get(i));
      }
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(Digits.of(number));
    } else {
      json.writeString(value.toString());
    }
  }
}
