package org.fairway.metrics.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How small counts are kept from a reader. */
@Schema(name = "DisclosureMethod", description = "How small counts are kept from a reader")
public enum Method {
  /** Small counts are left out, and with them whatever would give them away. */
  SUPPRESS,
  /** Every count is rounded to the nearest 5, and rates are made from rounded counts. */
  ROUND_TO_5
}
