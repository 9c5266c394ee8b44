package org.fairway.referral.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far duplicates are looked for. */
@Schema(name = "DuplicateReach", description = "How far duplicates are looked for")
public enum Reach {
  /** Among the people of each partner by itself. */
  SAME_PARTNER,
  /** Among all people of the care system who consent to being referred. */
  ICS
}
