package org.fairway.referral.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By whom a referral is carried. */
@Schema(name = "AssignedFilter", description = "By whom a referral is carried")
public enum Assigned {
  /** The caller. */
  ME,
  /** Somebody, whoever it is. */
  SOMEONE,
  /** Nobody, though there is work on it. */
  NOBODY
}
