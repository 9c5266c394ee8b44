package org.fairway.pathway.work;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an employment came to be known. */
@Schema(name = "EmploymentOrigin")
public enum Origin {
  /** It came of a pathway: it began while the person was on it, or within two months after. */
  DESTINATION,
  /**
   * The person was in it before the pathway, which is one for staff in post; or its first day is
   * not known yet.
   */
  IN_POST
}
