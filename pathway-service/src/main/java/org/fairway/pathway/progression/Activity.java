package org.fairway.pathway.progression;

import static org.fairway.pathway.programme.PathwayType.CAREER_COACHING;
import static org.fairway.pathway.programme.PathwayType.CULTURAL_INTELLIGENCE_TRAINING;
import static org.fairway.pathway.programme.PathwayType.INTERVIEW_ASSISTANCE;
import static org.fairway.pathway.programme.PathwayType.LEADERSHIP_DEVELOPMENT;
import static org.fairway.pathway.programme.PathwayType.RECIPROCAL_MENTORING;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;

/** What a session was, and of which pathways. */
@Schema(name = "DevelopmentActivity")
@SuppressWarnings("ImmutableEnumChecker") // set once, from constants
public enum Activity {
  /** The other one mentored the person. */
  MENTORED_BY_COUNTERPART(RECIPROCAL_MENTORING),
  /** The person mentored the other one. */
  MENTORED_COUNTERPART(RECIPROCAL_MENTORING),
  APPLICATION_REVIEW(INTERVIEW_ASSISTANCE),
  MOCK_INTERVIEW(INTERVIEW_ASSISTANCE),
  INTERVIEW_DEBRIEF(INTERVIEW_ASSISTANCE),
  WORKSHOP(LEADERSHIP_DEVELOPMENT, CULTURAL_INTELLIGENCE_TRAINING),
  ACTION_LEARNING(LEADERSHIP_DEVELOPMENT),
  SHADOWING(LEADERSHIP_DEVELOPMENT, CAREER_COACHING),
  STRETCH_PROJECT(LEADERSHIP_DEVELOPMENT),
  CULTURAL_ASSESSMENT(CULTURAL_INTELLIGENCE_TRAINING),
  REFLECTION(CULTURAL_INTELLIGENCE_TRAINING),
  COACHING(CAREER_COACHING, LEADERSHIP_DEVELOPMENT),
  CAREER_PLAN(CAREER_COACHING);

  private final Set<PathwayType> pathways;

  Activity(PathwayType... pathways) {
    this.pathways = Set.of(pathways);
  }

  boolean isOf(PathwayType pathway) {
    return pathways.contains(pathway);
  }

  /** One of the two directions of a pair. */
  boolean isMentoring() {
    return this == MENTORED_BY_COUNTERPART || this == MENTORED_COUNTERPART;
  }
}
