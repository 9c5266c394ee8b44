package org.fairway.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a report: {@code NAME.md} for people, {@code NAME.json} for programs. */
public final class ReportFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private ReportFiles() {}

  /** Replaces what an earlier run wrote. */
  public static void write(Report report, Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(report.name() + ".md"), report.markdown());
      Files.writeString(
          folder.resolve(report.name() + ".json"), JSON.writeValueAsString(report) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
