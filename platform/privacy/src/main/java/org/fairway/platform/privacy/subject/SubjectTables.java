package org.fairway.platform.privacy.subject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The file {@code subject-tables.json} of the service that this runs in. */
public final class SubjectTables {

  private static final String FILE = "subject-tables.json";

  private SubjectTables() {}

  /** In the order in which they are erased: rows before those that they hang on. */
  public static List<SubjectTable> load() {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      return file == null
          ? List.of()
          : new ObjectMapper().readValue(file, new TypeReference<List<SubjectTable>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }
}
