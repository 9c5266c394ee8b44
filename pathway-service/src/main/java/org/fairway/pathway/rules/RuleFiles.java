package org.fairway.pathway.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the table of rules: the files that {@code rules/files.txt} names, in that order. */
final class RuleFiles {
  private RuleFiles() {}

  static List<BookRule> load() {
    List<BookRule> rules = new ArrayList<>();
    try {
      for (String file : new String(bytes("files.txt"), StandardCharsets.UTF_8).split("\\s+")) {
        rules.addAll(read(file, new ObjectMapper().readTree(bytes(file))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules;
  }

  /**
   * The rules of one file.
   *
   * @throws IllegalArgumentException with the file's and the rule's name when one is wrong: two
   *     versions that hold on one day, a parameter that nothing reads, a pathway that is none
   */
  static List<BookRule> read(String file, JsonNode content) {
    List<BookRule> rules = new ArrayList<>();
    for (JsonNode row : content.path("rules")) {
      try {
        rules.add(new RuleRow(content, row).rule());
      } catch (RuntimeException wrong) {
        throw new IllegalArgumentException(
            file + ", " + row.path("id").asText() + ": " + wrong.getMessage(), wrong);
      }
    }
    return rules;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = RuleFiles.class.getResourceAsStream("/rules/" + name)) {
      if (in == null) {
        throw new IOException("rules/" + name + " is missing");
      }
      return in.readAllBytes();
    }
  }
}
