package org.fairway.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The log of a JVM's garbage collector ({@code -Xlog:gc}). */
public final class HeapLog {
  private static final Pattern PAUSE =
      Pattern.compile("Pause (\\w+) .*?(\\d+)M->(\\d+)M\\((\\d+)M\\)");

  private final Path file;
  private int read;

  public HeapLog(Path file) {
    this.file = file;
  }

  /** What the JVM needs to write it. */
  public String argument() {
    return "-Xlog:gc:file=" + file + "::filecount=0";
  }

  /**
   * Heap in MiB.
   *
   * @param used the most that was used
   * @param kept what the last full collection left; NaN when there was none. A collection of the
   *     young alone leaves what has died among the old, which tells nothing of what is needed
   */
  public record Heap(double used, double kept) {}

  /** What the heap came to since the last look. */
  public Heap sinceLastLook() {
    List<String> lines = lines();
    double used = 0;
    double kept = Double.NaN;
    for (String line : lines.subList(Math.min(read, lines.size()), lines.size())) {
      Matcher pause = PAUSE.matcher(line);
      if (pause.find()) {
        used = Math.max(used, Double.parseDouble(pause.group(2)));
        kept = pause.group(1).equals("Full") ? Double.parseDouble(pause.group(3)) : kept;
      }
    }
    read = lines.size();
    return new Heap(used, kept);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
