package org.fairway.metrics.catalogue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/**
 * The published standards. One without an edition in the catalogue is known, but not answered yet.
 */
@Schema(
    name = "Standard",
    description = "A standard; in addresses in any case, and with hyphens",
    extensions = @Extension(name = "x-any-case", value = "true", parseValue = true))
public enum Standard {
  WRES,
  WDES,
  BANK_WRES,
  MEDICAL_WRES,
  /** Progression through the bands: not a return, though asked for beside WRES. */
  RACE_DISPARITY,
  GENDER_PAY_GAP,
  ETHNICITY_PAY_GAP,
  DISABILITY_PAY_GAP,
  /** The Equality Delivery System. */
  EDS,
  /** How staff and applicants are made up, stage by stage: no standard, but asked for with all. */
  PROFILE;

  private static final String ALLOWED =
      "No standard is written so. There are: "
          + Stream.of(values()).map(Enum::name).collect(Collectors.joining(", "))
          + ".";

  /**
   * Reads a name of a path, in whatever case: {@code WRES}, {@code wres}, {@code bank-wres}.
   *
   * @throws ProblemException 404, with the names that there are
   */
  public static Standard fromString(String name) {
    String written = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(values())
        .filter(standard -> standard.name().equals(written))
        .findAny()
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, ALLOWED));
  }
}
