package org.fairway.pathway.enrolment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What codes of the individualised learner record mean, by {@code reference/ilr_codes.csv}. */
public final class IlrCodes {
  private static final Map<String, String> LABELS = read();

  private IlrCodes() {}

  /**
   * The label of a code; null for a null code.
   *
   * @throws IllegalArgumentException when the field has no such code
   */
  public static String label(String field, String code) {
    if (code == null) {
      return null;
    }
    String label = LABELS.get(field + "," + code);
    if (label == null) {
      throw new IllegalArgumentException(field + " has no code " + code + ".");
    }
    return label;
  }

  private static Map<String, String> read() {
    Map<String, String> labels = new HashMap<>();
    try (InputStream in = IlrCodes.class.getResourceAsStream("/reference/ilr_codes.csv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String[] cells = line.split(",", 3);
        labels.put(cells[0] + "," + cells[1], cells[2].replace("\"", ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }
}
