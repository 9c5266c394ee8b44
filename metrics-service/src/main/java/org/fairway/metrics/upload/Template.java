package org.fairway.metrics.upload;

import java.util.List;
import java.util.Map;

/**
 * A table of a feed to be filled in, or filled with an example.
 *
 * @param rows by header; empty for one to be filled in
 */
public record Template(Feed feed, List<Map<String, Object>> rows) {

  /** The empty table. */
  public static Template empty(Feed feed) {
    return new Template(feed, List.of());
  }

  /** The table with the feed's example. */
  public static Template example(Feed feed) {
    return new Template(feed, feed.example());
  }

  /** The table as a file. */
  public byte[] write(UploadFormat format) {
    return switch (format) {
      case CSV -> TemplateCsv.write(this);
      case XLSX -> TemplateXlsx.write(this);
      case JSON -> TemplateJson.write(this);
    };
  }

  /** Name of the file, without its end; codes alone, safe in a header. */
  public String fileName() {
    return "fairway-" + feed.name() + (rows.isEmpty() ? "-template" : "-example");
  }
}
