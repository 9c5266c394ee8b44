package org.fairway.metrics.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Folds an extract into a cube, row by row. Whatever is wrong in the file becomes an error of the
 * result; only a file that cannot be read from the disk throws.
 */
public final class EsrFold {

  private final String organisation;
  private final Settings settings;
  private final Progress progress;

  /**
   * @param organisation ODS code that every line must have
   */
  public EsrFold(String organisation, Settings settings, Progress progress) {
    this.organisation = organisation;
    this.settings = settings;
    this.progress = progress;
  }

  /** Reads to the end, or to the point where nothing more can be read. */
  public FoldResult fold(Path file, ExtractFormat format) throws IOException {
    if (format == ExtractFormat.XLSX) {
      return judge(folding -> new Workbook(file, folding, progress).fold());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return fold(in, format);
    }
  }

  /** The same for a text, packed or not. */
  FoldResult fold(InputStream in, ExtractFormat format) throws IOException {
    CountingInput raw = new CountingInput(in, Long.MAX_VALUE);
    return judge(
        folding -> {
          InputStream text = format == ExtractFormat.CSV_GZIP ? Unpacking.of(raw) : raw;
          text(folding, new CountingInput(text, settings.limits().unpacked()), raw);
        });
  }

  private interface Reading {
    void run(Folding folding) throws IOException;
  }

  private FoldResult judge(Reading reading) throws IOException {
    Folding folding = new Folding(organisation, settings);
    try {
      reading.run(folding);
      if (folding.rows() == 0 && folding.errors().count() == 0) {
        throw new FileFault("file-empty", "the file holds no person");
      }
    } catch (FileFault fault) {
      folding.errors().add(fault.error());
    } catch (TooLargeException e) {
      folding.errors().add(1, "", "file-too-large", "unpacks to more than is allowed");
    }
    return folding.result();
  }

  private void text(Folding folding, InputStream text, CountingInput raw) throws IOException {
    PushbackInputStream start = TextKind.lookInto(text);
    TextKind kind = TextKind.of(start);
    if (kind.wide() != null) {
      new LibraryText(folding, rows -> progress.at(raw.count(), rows))
          .fold(decode(start, kind.wide()));
    } else {
      new PlainText(folding, kind == TextKind.UTF_8, rows -> progress.at(raw.count(), rows))
          .fold(start);
    }
  }

  private static Reader decode(InputStream in, Charset charset) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .replaceWith(String.valueOf(GuessingReader.BROKEN))
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }
}
