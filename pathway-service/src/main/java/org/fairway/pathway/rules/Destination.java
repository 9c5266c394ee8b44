package org.fairway.pathway.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What followed an internship. */
@Schema(name = "InternshipOutcome")
public enum Destination {
  PAID_16_HOURS_OR_MORE,
  PAID_UNDER_16_HOURS,
  APPRENTICESHIP,
  STUDY,
  VOLUNTEERING,
  NONE
}
