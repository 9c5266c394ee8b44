package org.fairway.referral.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.referral.common.Texts;

/** Reads the cells of one row; what does not fit is an error of its column, told once. */
final class RowValues {

  private static final Pattern LINE = Pattern.compile(Texts.LINE);
  private static final Pattern LINES = Pattern.compile(Texts.LINES);
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final List<DateTimeFormatter> DAYS =
      Stream.of("uuuu-MM-dd", "d/M/uuuu")
          .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT))
          .map(form -> form.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private final BulkRow row;
  private final List<RowError> errors;
  private final Set<String> told = new HashSet<>();

  RowValues(BulkRow row, List<RowError> errors) {
    this.row = row;
    this.errors = errors;
  }

  /** Null for a blank cell, or one that is wrong. */
  String text(BulkColumn column, int longest, boolean lines) {
    String text = row.cell(column);
    if (text == null) {
      return null;
    }
    if (text.length() > longest) {
      return wrong(column, "value-too-long", "at most " + longest + " characters");
    }
    if (!(lines ? LINES : LINE).matcher(text).matches() || halves(text)) {
      return wrong(column, "control-character", "text without control characters");
    }
    return text;
  }

  /** A text that matches as a whole. */
  String matching(BulkColumn column, Pattern pattern, int longest, String allowed) {
    String text = text(column, longest, false);
    return text == null || pattern.matcher(text).matches()
        ? text
        : wrong(column, "value-invalid", allowed);
  }

  /** {@code 2026-05-31} or {@code 31/5/2026}. */
  LocalDate day(BulkColumn column) {
    String text = text(column, 20, false);
    if (text == null) {
      return null;
    }
    return DAYS.stream()
        .flatMap(form -> parsed(text, form).stream())
        .findFirst()
        .orElseGet(() -> wrong(column, "date-invalid", "a day such as 2026-05-31 or 31/05/2026"));
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException anotherForm) {
      return Optional.empty();
    }
  }

  /** A code, in any case, with blanks for underscores. */
  <E extends Enum<E>> E coded(BulkColumn column, Class<E> codes) {
    String text = text(column, 60, false);
    if (text == null) {
      return null;
    }
    String name = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    String allowed =
        Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    return wrong(column, "value-unknown", "one of " + allowed);
  }

  /** Codes parted by blanks, commas or semicolons. */
  List<String> list(BulkColumn column) {
    String text = text(column, 2000, false);
    return text == null
        ? List.of()
        : Stream.of(text.split("[\\s,;|]+")).filter(s -> !s.isEmpty()).distinct().toList();
  }

  UUID id(BulkColumn column) {
    String text = matching(column, ID, 36, "an id such as 0199d2a6-7c1e-7a44-9d3b-6f0a3b1c2d4e");
    return text == null || !ID.matcher(text).matches() ? null : UUID.fromString(text);
  }

  /** Blank is no. */
  boolean yes(BulkColumn column) {
    String text = text(column, 10, false);
    if (text == null || text.equalsIgnoreCase("no") || text.equalsIgnoreCase("false")) {
      return false;
    }
    if (!text.equalsIgnoreCase("yes") && !text.equalsIgnoreCase("true")) {
      wrong(column, "value-unknown", "yes or no");
    }
    return true;
  }

  /** Always null. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
  <T> T wrong(BulkColumn column, String code, String detail) {
    if (told.add(column + code)) {
      errors.add(RowError.of(row, column, code, detail));
    }
    return null;
  }

  private static boolean halves(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
