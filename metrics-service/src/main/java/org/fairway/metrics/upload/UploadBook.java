package org.fairway.metrics.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.fairway.metrics.fact.FactInspection;
import org.fairway.metrics.fact.FactReport;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.FactsRefused;
import org.fairway.metrics.fact.Flaw;

/** Puts what was read in its place, with a record of the file, in one transaction. */
@ApplicationScoped
class UploadBook {

  private final Facts facts;
  private final UploadRepository repository;

  UploadBook(Facts facts, UploadRepository repository) {
    this.facts = facts;
    this.repository = repository;
  }

  /** The judgement alone. */
  @Transactional
  public Uploaded rehearse(Subject subject, String checksum, Findings findings) {
    FactInspection inspection =
        facts.inspect(subject.organisation(), subject.period(), subject.source(), findings.facts());
    refuse(inspection.flaws(), findings);
    return new Uploaded(
        UploadReport.of(subject, checksum, findings, inspection.warnings()), true, false);
  }

  /** The judgement and, when it is good, the facts. */
  @Transactional
  public Uploaded store(Subject subject, String checksum, Findings findings) {
    facts.lock(subject.organisation(), subject.period());
    Optional<UploadReport> same = repository.current(subject, checksum);
    if (same.isPresent()) {
      return new Uploaded(same.get(), false, true);
    }
    FactReport taken = replace(subject, findings);
    UploadReport report =
        UploadReport.of(subject, checksum, findings, taken.warnings())
            .withVersion(taken.head().version());
    repository.add(taken.head().id(), report);
    return new Uploaded(report, false, false);
  }

  private FactReport replace(Subject subject, Findings findings) {
    try {
      return facts.replace(
          subject.organisation(), subject.period(), subject.source(), findings.facts());
    } catch (FactsRefused e) {
      refuse(e.flaws(), findings);
      throw e;
    }
  }

  private static void refuse(List<Flaw> flaws, Findings findings) {
    FlawPlaces places = new FlawPlaces(findings);
    flaws.forEach(flaw -> findings.fault(places.of(flaw), flaw.code(), places.detail(flaw)));
    findings.check();
  }
}
