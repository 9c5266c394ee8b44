package org.fairway.pathway.enrolment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Stage;

/**
 * An answer of the rules that was kept, as it was given. Later versions of rules do not change it,
 * and it is whole also when a rule is gone.
 *
 * @param stages of each rule by its id
 */
public record StoredAssessment(
    UUID id, Assessment assessment, Map<String, Stage> stages, Instant recordedAt) {}
