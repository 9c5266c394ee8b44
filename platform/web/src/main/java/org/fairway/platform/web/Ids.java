package org.fairway.platform.web;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Ids of everything that is stored: UUID version 7 (RFC 9562), so that they sort by time of
 * creation.
 */
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A new id; ids made one after another by one process ascend. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
