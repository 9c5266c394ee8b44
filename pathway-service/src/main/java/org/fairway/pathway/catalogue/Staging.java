package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fairway.pathway.support.Today;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The rows of a file between its arrival and the moment in which they are read. */
@ApplicationScoped
class Staging {
  private static final int SHOWN = 100;

  private final StagingRepository staged;
  private final StandardRepository standards;
  private final Standards catalogue;
  private final CatalogueConfig config;

  Staging(
      StagingRepository staged,
      StandardRepository standards,
      Standards catalogue,
      CatalogueConfig config) {
    this.staged = staged;
    this.standards = standards;
    this.catalogue = catalogue;
    this.config = config;
  }

  /** Stages and checks a file; what was refused leaves no rows behind. */
  Findings stage(
      CatalogueImport now, CatalogueFile file, boolean acceptShrunk, List<CatalogueCheck> checks) {
    Findings findings = new Findings();
    file.errors().forEach(findings::add);
    if (findings.none()) {
      staged.add(now.id(), file.rows());
      CatalogueChecks.run(checks, staged.rows(now.id()), background(acceptShrunk), findings);
    }
    if (findings.none()) {
      now.pass(file.rows().get(0).day(CatalogueColumn.AS_AT).orElse(null));
    } else {
      now.refuse(findings.count());
      staged.clear(now.id());
    }
    return findings;
  }

  /**
   * What waits is compared with what is live by now.
   *
   * @throws org.fairway.platform.web.ProblemException 422 with the first findings
   */
  void requirePass(CatalogueImport now, boolean acceptShrunk) {
    Findings findings = new Findings();
    CatalogueChecks.run(
        CatalogueChecks.ALL, staged.rows(now.id()), background(acceptShrunk), findings);
    if (!findings.none()) {
      throw Problems.unprocessable(
          findings.first().stream().limit(SHOWN).map(Staging::violation).toList());
    }
  }

  /** Moves the rows to where they are read, as soon as the import is live. */
  void publish(CatalogueImport now) {
    List<StagedRow> rows = staged.rows(now.id());
    standards.add(now.id(), rows.stream().map(StagedRow::standard).toList());
    staged.clear(now.id());
  }

  private Background background(boolean acceptShrunk) {
    Catalogue live = catalogue.live();
    return new Background(
        live.standards().keySet(),
        live.asAt().orElse(null),
        Today.inEngland(),
        new Background.Limits(config.highestFunding(), config.shrunkPercent()),
        acceptShrunk);
  }

  private static Violation violation(CatalogueError error) {
    String place = error.line() == 0 ? "" : "line " + error.line();
    String column = error.column().isEmpty() ? "" : ", column " + error.column();
    return new Violation(place + column, error.code(), error.detail());
  }
}
