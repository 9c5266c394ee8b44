package org.fairway.metrics.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.metrics.fact.Period;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** Finds the edition of a standard that holds for a period. Immutable, read once. */
public final class Catalogue {

  private static final String FOLDER = "/catalogue/";
  private static final List<Edition> EDITIONS = load();

  /** There are some hundred periods that can be written. */
  private static final Map<Asked, Optional<Edition>> KNOWN = new ConcurrentHashMap<>();

  private record Asked(Standard standard, Period period) {}

  private Catalogue() {}

  private static List<Edition> load() {
    ObjectMapper mapper = new ObjectMapper();
    String names = new String(bytes("editions.txt"), StandardCharsets.UTF_8);
    return names.lines().filter(name -> !name.isBlank()).map(name -> parse(mapper, name)).toList();
  }

  private static Edition parse(ObjectMapper mapper, String name) {
    try {
      return mapper.readValue(bytes(name), Edition.class);
    } catch (IOException e) {
      throw new UncheckedIOException("catalogue file " + name, e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Catalogue.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + FOLDER + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The latest edition that began in or before the period, with the numbers that the survey of the
   * period gave its questions; empty before the first one.
   */
  public static Optional<Edition> edition(Standard standard, Period period) {
    return KNOWN.computeIfAbsent(
        new Asked(standard, period),
        asked -> latest(standard, period).map(edition -> edition.asked(period)));
  }

  /**
   * The same.
   *
   * @throws org.fairway.platform.web.ProblemException 404 before the first edition; it says when
   *     that began, which is no secret of anybody
   */
  public static Edition editionOf(Standard standard, Period period) {
    return edition(standard, period).orElseThrow(() -> none(standard, period));
  }

  private static ProblemException none(Standard standard, Period period) {
    String since =
        EDITIONS.stream()
            .filter(edition -> edition.standard() == standard)
            .map(Catalogue::start)
            .min(Comparator.naturalOrder())
            .map(first -> "is answered from " + first + " on")
            .orElse("has no edition");
    return new ProblemException(
        ProblemType.NOT_FOUND, standard + " " + since + ", not for " + period + ".");
  }

  private static Optional<Edition> latest(Standard standard, Period period) {
    return EDITIONS.stream()
        .filter(edition -> edition.standard() == standard)
        .filter(edition -> start(edition).compareTo(period) <= 0)
        .max(Comparator.comparing(Catalogue::start));
  }

  private static Period start(Edition edition) {
    return Period.parse(edition.effectiveFrom()).orElseThrow();
  }

  /** Every edition as its file has it, for checks over all of them. */
  public static List<Edition> all() {
    return EDITIONS;
  }
}
