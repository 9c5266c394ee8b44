package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Codes of integrated care boards: those of the reference data, until the last day of each, and
 * those that this installation adds because they are younger than the list.
 */
@ApplicationScoped
class CareSystems {
  private static final String FILE = "/reference/icb.csv";

  /** Each code with its last day; {@link LocalDate#MAX} for none. */
  private static final Map<String, LocalDate> LISTED = read();

  private final List<String> further;

  CareSystems(
      @ConfigProperty(name = "fairway.plans.further-care-systems") Optional<List<String>> further) {
    this.further = further.orElse(List.of());
  }

  /** Whether a code is that of a care system which there is on a day. */
  boolean has(String code, LocalDate day) {
    LocalDate last = LISTED.get(code);
    return further.contains(code) || (last != null && !day.isAfter(last));
  }

  private static Map<String, LocalDate> read() {
    try (InputStream in = CareSystems.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .collect(
              Collectors.toUnmodifiableMap(
                  line -> line.substring(0, line.indexOf(',')),
                  line -> lastDay(line.substring(line.lastIndexOf(',') + 1).strip())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LocalDate lastDay(String cell) {
    return cell.isEmpty() ? LocalDate.MAX : LocalDate.parse(cell);
  }
}
