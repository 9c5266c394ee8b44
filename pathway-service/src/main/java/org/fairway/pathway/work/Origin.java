package org.fairway.pathway.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an employment came to be known. */
@Schema(name = "EmploymentOrigin")
public enum Origin {
  /** It followed a pathway. */
  DESTINATION,
  /** The person was in it before or during the pathway. */
  IN_POST
}
