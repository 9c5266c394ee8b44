package org.fairway.referral.referral;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may read a note about a referral. */
@Schema(name = "NoteVisibility", description = "Who may read a note about a referral")
public enum NoteVisibility {
  /** The workforce team of the integrated care system. */
  TEAM,
  /** The referrer too. */
  REFERRER
}
