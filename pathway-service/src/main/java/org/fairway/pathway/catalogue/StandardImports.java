package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/**
 * Files of standards: staged, checked, and made what is read, all or nothing, in one transaction.
 * Imports of a tenant go one after the other.
 */
@ApplicationScoped
public class StandardImports {
  private static final String SUBJECT = "catalogue-import";

  private final CatalogueImportRepository imports;
  private final CatalogueErrorRepository errors;
  private final Staging staging;
  private final BundledImport bundled;
  private final CurrentScope scope;
  private final Sql sql;
  private final Audit audit;

  StandardImports(
      CatalogueImportRepository imports,
      CatalogueErrorRepository errors,
      Staging staging,
      BundledImport bundled,
      CurrentScope scope,
      Sql sql,
      Audit audit) {
    this.imports = imports;
    this.errors = errors;
    this.staging = staging;
    this.bundled = bundled;
    this.scope = scope;
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * Takes a file. A file that came before is the same import, and stays what it has become, except
   * that one which was refused is checked again, and one which only waits becomes live when asked,
   * checked once more against what is live by now.
   *
   * @throws org.fairway.platform.web.ProblemException 422 with what the checks find in a file that
   *     waited
   * @throws Refusal kind ROLE when the caller is not of the care system itself
   */
  @Transactional
  public Imported take(CatalogueFile file, ImportMode mode, boolean acceptShrunk) {
    return take(file, mode, acceptShrunk, CatalogueChecks.ALL);
  }

  /** With these checks; all of them, but in the test that shows what they are for. */
  @Transactional
  Imported take(
      CatalogueFile file, ImportMode mode, boolean acceptShrunk, List<CatalogueCheck> checks) {
    CatalogueImport live = alone();
    Optional<CatalogueImport> before = imports.byChecksum(file.checksum());
    CatalogueImport now = before.orElseGet(() -> register(file));
    if (now.state() == ImportState.READY && mode == ImportMode.COMMIT) {
      staging.requirePass(now, acceptShrunk);
    }
    if (now.state() == ImportState.REFUSED) {
      Findings found = staging.stage(now, file, acceptShrunk, checks);
      errors.replace(now.id(), found.first());
    }
    if (now.state() == ImportState.READY && mode == ImportMode.COMMIT) {
      swap(live, now);
    }
    imports.flush();
    record("catalogue.import", now);
    return new Imported(now, before.isEmpty());
  }

  /**
   * Makes live what passed, checked once more against what is live now, or brings back what was
   * live before.
   *
   * @throws org.fairway.platform.web.ProblemException 404, 412, 428; 422 with what the checks find
   * @throws Refusal kind STATE, {@code move-not-allowed}
   */
  @Transactional
  public CatalogueImport activate(UUID id, String ifMatch, boolean acceptShrunk) {
    CatalogueImport live = alone();
    CatalogueImport now = get(id);
    ETags.requireMatch(ifMatch, now.version());
    if (now.state() == ImportState.READY) {
      staging.requirePass(now, acceptShrunk);
    }
    swap(live, now);
    record("catalogue.activate", now);
    return now;
  }

  @Transactional
  public CatalogueImport get(UUID id) {
    return imports.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<CatalogueImport> page(UUID before, int rows) {
    return imports.page(before, rows);
  }

  /**
   * The kept errors of a refused file from number {@code from} on, in the order of their finding.
   */
  @Transactional
  public List<CatalogueError> errors(UUID id, int from, int rows) {
    return errors.page(get(id).id(), from, rows);
  }

  /** Keeps others out until the transaction ends; what is live. */
  private CatalogueImport alone() {
    Scope who = scope.get();
    if (!who.tenantWide()) {
      throw Refusal.role("The catalogue belongs to the care system, which alone changes it.");
    }
    sql.lock("catalogue " + who.tenant());
    return imports.live().orElseGet(bundled::register);
  }

  private CatalogueImport register(CatalogueFile file) {
    CatalogueImport fresh =
        new CatalogueImport(
            Ids.next(), file.checksum(), ImportOrigin.UPLOAD, file.rows().size(), Instant.now());
    imports.persistAndFlush(fresh);
    return fresh;
  }

  /** The one before goes first: the database lets one be live. */
  private void swap(CatalogueImport live, CatalogueImport now) {
    Instant moment = Instant.now();
    if (now.state() == ImportState.READY) {
      staging.publish(now);
    }
    if (now.mayGoLive()) {
      live.replace(moment);
      imports.flush();
    }
    now.goLive(moment);
    imports.flush();
  }

  private void record(String action, CatalogueImport file) {
    audit.record(action, SUBJECT, file.id().toString(), Outcome.ALLOWED, null);
  }
}
