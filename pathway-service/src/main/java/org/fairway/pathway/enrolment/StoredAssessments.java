package org.fairway.pathway.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.rules.Assessment;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Keeps answers of the rules as they were given, sealed. */
@ApplicationScoped
class StoredAssessments {
  /** Answers of one enrolment. */
  static final int MOST = 200;

  private final AssessmentRowRepository rows;
  private final Vault vault;
  private final ObjectMapper json;
  private final Audit audit;
  private final CurrentScope scope;

  StoredAssessments(
      AssessmentRowRepository rows,
      Vault vault,
      ObjectMapper json,
      Audit audit,
      CurrentScope scope) {
    this.rows = rows;
    this.vault = vault;
    this.json = json;
    this.audit = audit;
    this.scope = scope;
  }

  /** What is sealed. */
  record Kept(Assessment assessment, Map<String, Stage> stages) {}

  StoredAssessment keep(Enrolment enrolment, Assessment assessment, Map<String, Stage> stages) {
    if (rows.count("enrolmentId", enrolment.id()) >= MOST) {
      throw Refusal.state("assessments-full", "There are as many assessments as may be kept.");
    }
    UUID id = Ids.next();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    byte[] sealed = vault.seal(cell(id), written(new Kept(assessment, stages)));
    rows.persist(new AssessmentRow(id, enrolment.id(), sealed, scope.get().actor(), now));
    audit.record("enrolment.assess", "enrolment", enrolment.id().toString(), Outcome.ALLOWED, null);
    rows.flush();
    return new StoredAssessment(id, assessment, stages, now);
  }

  List<StoredAssessment> of(UUID enrolment) {
    return rows.of(enrolment).stream().map(this::opened).toList();
  }

  private StoredAssessment opened(AssessmentRow row) {
    Kept kept = read(vault.open(cell(row.id()), row.answer()));
    return new StoredAssessment(row.id(), kept.assessment(), kept.stages(), row.recordedAt());
  }

  private Cell cell(UUID id) {
    return new Cell(scope.get().tenant(), "enrolment_assessment", id, "answer");
  }

  private String written(Kept kept) {
    try {
      return json.writeValueAsString(kept);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("An answer of the rules is always JSON.", impossible);
    }
  }

  private Kept read(String text) {
    try {
      return json.readValue(text, Kept.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept answer cannot be read.", e);
    }
  }
}
