package org.fairway.metrics.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** Takes tables of feeds. The organisation is one that the caller may work on. */
@ApplicationScoped
public class Uploads {

  private final UploadBook book;
  private final UploadConfig config;

  Uploads(UploadBook book, UploadConfig config) {
    this.book = book;
    this.config = config;
  }

  /**
   * Reads a table, judges it beside what is known, and puts its facts in place of what the same
   * source said before: all of them, or none. The file that made the present facts, sent again,
   * stores nothing and is answered as the first time.
   *
   * @param charset that the sender says a text has; null for none
   * @param dryRun whether to stop before anything is stored
   * @throws UploadRefused with every fault by its place
   */
  public Uploaded take(
      Subject subject, UploadFormat format, Charset charset, InputStream body, boolean dryRun)
      throws IOException {
    try (Spool spool = Spool.of(body, config.largest())) {
      Findings findings = new UploadReader(subject).read(spool.file(), format, charset);
      return dryRun
          ? book.rehearse(subject, spool.checksum(), findings)
          : book.store(subject, spool.checksum(), findings);
    }
  }
}
