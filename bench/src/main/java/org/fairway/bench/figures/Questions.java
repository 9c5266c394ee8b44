package org.fairway.bench.figures;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.fairway.bench.measure.Percentiles;
import org.fairway.local.server.ServerException;

/** Asks for indicators, one question after the other. */
final class Questions {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS = 1e9;

  private static final String PUBLISHED = "?audience=PUBLIC";

  private final Metrics metrics;
  private final List<String> codes;

  Questions(Metrics metrics, List<String> codes) {
    this.metrics = metrics;
    this.codes = codes;
  }

  static String path(String ods, String standard) {
    return "/v1/organisations/" + ods + "/indicators/" + standard + "/2024-25";
  }

  void warmUp(Duration length) {
    pairs(length);
    published(length.dividedBy(3));
    for (int i = 0; i < 10; i++) {
      all();
    }
  }

  /** The same as the public sees it: small counts hidden, with whatever would give them away. */
  Percentiles published(Duration length) {
    return timed(
        codes,
        ods ->
            metrics.get(path(ods, "WRES") + PUBLISHED) + metrics.get(path(ods, "WDES") + PUBLISHED),
        length);
  }

  /** Milliseconds of both standards of one organisation. */
  Percentiles pairs(Duration length) {
    return percentiles(times(length));
  }

  /** The same, of each in the order in which they were asked. */
  List<Double> times(Duration length) {
    return times(
        codes, ods -> metrics.get(path(ods, "WRES")) + metrics.get(path(ods, "WDES")), length);
  }

  /** Seconds of both standards of all, every line of them. */
  double all() {
    return seconds(
        () ->
            metrics.get("/v1/indicators/WRES/2024-25?breakdown=true")
                + metrics.get("/v1/indicators/WDES/2024-25?breakdown=true"));
  }

  /** Milliseconds of a question about each organisation in turn, until the time is over. */
  static Percentiles timed(List<String> codes, ToIntFunction<String> question, Duration length) {
    return percentiles(times(codes, question, length));
  }

  private static Percentiles percentiles(List<Double> times) {
    return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static List<Double> times(
      List<String> codes, ToIntFunction<String> question, Duration length) {
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    for (int i = 0; System.nanoTime() < end || times.isEmpty(); i++) {
      long begin = System.nanoTime();
      answered(question.applyAsInt(codes.get(i % codes.size())));
      times.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
    }
    return times;
  }

  static double seconds(Question question) {
    long begin = System.nanoTime();
    try {
      answered(question.ask());
    } catch (SQLException | IOException e) {
      throw new ServerException("a peer failed: " + e.getMessage(), e);
    }
    return (System.nanoTime() - begin) / NANOS;
  }

  /** An empty answer is no answer, however soon it came. */
  private static void answered(int size) {
    if (size == 0) {
      throw new ServerException("an empty answer");
    }
  }

  /** Asks a peer or the product; the answer's size. */
  @FunctionalInterface
  interface Question {
    int ask() throws SQLException, IOException;
  }
}
