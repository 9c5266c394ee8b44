package org.fairway.bench.figures;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All trusts, sent to the service. */
final class Trusts {
  private static final double NANOS = 1e9;

  private final Metrics metrics;
  private final Workforce workforce;
  private final int staff;
  private final List<String> codes;

  Trusts(Metrics metrics, Workforce workforce, int staff) {
    this.metrics = metrics;
    this.workforce = workforce;
    this.staff = staff;
    this.codes = workforce.trusts();
  }

  List<String> codes() {
    return codes;
  }

  int count() {
    return codes.size();
  }

  int facts() {
    return workforce.facts(codes.get(0)).split("measure").length - 1;
  }

  /** Sends everything; seconds from the first extract to the last first answer. */
  double sendAll() {
    codes.forEach(ods -> metrics.putFacts(ods, workforce.facts(ods)));
    long begin = System.nanoTime();
    List<String> jobs = new ArrayList<>();
    for (String ods : codes) {
      jobs.add(metrics.upload(ods, extract(ods, 0)));
    }
    jobs.forEach(metrics::await);
    codes.forEach(ods -> metrics.get(Questions.path(ods, "WRES")));
    return (System.nanoTime() - begin) / NANOS;
  }

  /** An extract of one as it was sent, or corrected when the version is not 0. */
  byte[] extract(String ods, int version) {
    return workforce.extract(ods, staff, version);
  }

  /** Writes the extracts of all into one file, for who reads rows from a file. */
  void write(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(Workforce.HEADER.getBytes(StandardCharsets.UTF_8));
      for (String ods : codes) {
        byte[] extract = extract(ods, 0);
        out.write(extract, Workforce.HEADER.length(), extract.length - Workforce.HEADER.length());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a corrected extract of one; seconds until the first answer that uses it. */
  double resend(String ods, byte[] extract) {
    long begin = System.nanoTime();
    metrics.await(metrics.upload(ods, extract));
    metrics.get(Questions.path(ods, "WRES"));
    return (System.nanoTime() - begin) / NANOS;
  }
}
