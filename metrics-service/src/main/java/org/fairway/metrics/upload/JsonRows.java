package org.fairway.metrics.upload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.platform.sheet.SheetRow;

/**
 * Reads {@code {"rows": [{"column": value}]}}: the header is made of the names that occur. Numbers
 * keep the digits they were written with.
 */
final class JsonRows {

  private static final int DEPTH = 8;
  private static final int LONGEST = 4000;
  private static final int MOST_ROWS = 100_000;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final JsonParser json;
  private final Feed feed;
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Map<String, String>> rows = new ArrayList<>();

  private JsonRows(JsonParser json, Feed feed) {
    this.json = json;
    this.feed = feed;
  }

  /** The header, then the rows: row 1 is the first element of {@code rows}. */
  static List<SheetRow> read(Path file, Feed feed) throws IOException {
    try (JsonParser json = JSON.createParser(file.toFile())) {
      JsonRows reader = new JsonRows(json, feed);
      reader.document();
      return reader.table();
    } catch (StreamConstraintsException e) {
      throw refused(e, "json-too-large", "names and values are short, and rows are not nested");
    } catch (JsonParseException e) {
      throw refused(e, "json-malformed", "not readable as JSON from here on");
    } catch (CharacterCodingException | java.io.CharConversionException e) {
      throw JsonRefusal.of("file", "encoding-invalid", "JSON is UTF-8");
    }
  }

  private static UploadRefused refused(
      com.fasterxml.jackson.core.JacksonException e, String code, String detail) {
    var at = e.getLocation();
    String place =
        at == null ? "file" : "line " + at.getLineNr() + ", character " + at.getColumnNr();
    return JsonRefusal.of(place, code, detail);
  }

  private void document() throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, "/", "an object with rows");
    boolean found = false;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("rows")) {
        found = true;
        rows();
      } else {
        require(name.equals("feed"), "/" + Places.shown(name), "no property of this name");
        require(feed.name().equals(json.getText()), "/feed", "the feed of the request");
      }
    }
    require(json.nextToken() == null, "/", "nothing after the object");
    require(found, "/rows", "a list of rows is needed");
  }

  private void rows() throws IOException {
    require(json.currentToken() == JsonToken.START_ARRAY, "/rows", "a list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String at = "/rows/" + rows.size();
      require(json.currentToken() == JsonToken.START_OBJECT, at, "an object");
      require(rows.size() < MOST_ROWS, at, "at most " + MOST_ROWS + " rows");
      rows.add(row(at));
    }
  }

  private Map<String, String> row(String at) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      require(names.size() < 5000, at, "at most 5000 columns");
      names.add(name);
      JsonToken value = json.nextToken();
      require(value.isScalarValue(), at + "/" + Places.shown(name), "a text, a number or null");
      row.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
    }
    return row;
  }

  private List<SheetRow> table() {
    List<SheetRow> table = new ArrayList<>();
    table.add(new SheetRow(0, List.copyOf(names)));
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      table.add(new SheetRow(i + 1, names.stream().map(n -> row.getOrDefault(n, "")).toList()));
    }
    return table;
  }

  private static void require(boolean holds, String place, String detail) {
    if (!holds) {
      throw JsonRefusal.of(place, "json-unexpected", detail);
    }
  }
}
