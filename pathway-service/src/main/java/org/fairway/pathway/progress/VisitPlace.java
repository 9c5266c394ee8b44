package org.fairway.pathway.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the job coach met the person. */
@Schema(name = "CoachVisitPlace")
public enum VisitPlace {
  AT_EMPLOYER,
  AT_PROVIDER,
  REMOTE,
  ELSEWHERE
}
