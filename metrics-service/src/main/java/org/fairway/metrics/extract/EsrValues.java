package org.fairway.metrics.extract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.EthnicCategories;

/**
 * Canonical values of coded fields, with the spellings of workforce systems beside those of the
 * code lists. Data: {@code reference/esr_value_synonyms.csv}.
 */
final class EsrValues {

  private static final Pattern AGES = Pattern.compile("(\\d\\d)-(\\d\\d)");
  private static final Pattern LABELLED = Pattern.compile("([A-Z][A-Z0-9]?|99)[ :-]+(\\S.*)");

  /** {@code NHS|XR05|Review Body Band 5}: a grade's code between its group and its name. */
  private static final Pattern GRADE = Pattern.compile("[^|]*\\|([^|]+)\\|[^|]*");

  private static final Map<String, String> ALSO = load();

  private EsrValues() {}

  private static Map<String, String> load() {
    String path = "/reference/esr_value_synonyms.csv";
    try (InputStream in = EsrValues.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + path);
      }
      Map<String, String> also = new HashMap<>();
      try (CsvReader<NamedCsvRecord> csv =
          CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
        csv.forEach(
            row ->
                also.put(
                    key(row.getField("dimension"), row.getField("also")), row.getField("value")));
      }
      return also;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String dimension, String text) {
    return dimension + ":" + text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  /** The canonical form of a field; empty when the dimension does not know it. */
  static Optional<String> canonical(Axis axis, String field) {
    String text = field.replace('\u00a0', ' ').strip();
    String also = ALSO.get(key(axis.dimension(), inner(text)));
    if (also != null) {
      return Optional.of(also);
    }
    return switch (axis) {
      case ETHNIC_CODE -> EthnicCategories.normalise(letters(text));
      case AGE_BAND -> DimensionBook.value(axis.dimension(), text).filter(EsrValues::isAscending);
      default -> DimensionBook.value(axis.dimension(), text);
    };
  }

  private static String inner(String text) {
    Matcher grade = GRADE.matcher(text);
    return grade.matches() ? grade.group(1) : text;
  }

  private static boolean isAscending(String ages) {
    Matcher bounds = AGES.matcher(ages);
    return !bounds.matches() || bounds.group(1).compareTo(bounds.group(2)) < 0;
  }

  /**
   * The code before a label such as {@code A White - British}, which is how workforce systems print
   * it. A label that speaks of another group than the code does is no label.
   */
  private static String letters(String text) {
    Matcher labelled = LABELLED.matcher(text.toUpperCase(Locale.ROOT));
    if (!labelled.matches()) {
      return text;
    }
    String code = labelled.group(1);
    String label = labelled.group(2);
    boolean fits =
        EthnicCategories.category(code)
            .map(category -> code.length() == 2 || fits(category, label))
            .orElse(false);
    return fits ? code : text;
  }

  private static boolean fits(String category, String label) {
    return switch (category) {
      case "UNKNOWN" -> label.startsWith("NOT ") || label.startsWith("UN");
      case "ASIAN" -> label.contains("ASIAN") || label.contains("CHINESE");
      case "OTHER" -> label.contains("OTHER") || label.contains("ANY");
      default -> label.contains(category);
    };
  }
}
