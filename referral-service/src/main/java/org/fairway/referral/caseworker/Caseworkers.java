package org.fairway.referral.caseworker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The caseworkers of a tenant and what they carry. */
@ApplicationScoped
public class Caseworkers {

  private final CaseworkerRepository caseworkers;
  private final CaseloadReader caseloads;
  private final Vault vault;
  private final Audit audit;
  private final Sql sql;
  private final CurrentScope scope;

  Caseworkers(
      CaseworkerRepository caseworkers,
      CaseloadReader caseloads,
      Vault vault,
      Audit audit,
      Sql sql,
      CurrentScope scope) {
    this.caseworkers = caseworkers;
    this.caseloads = caseloads;
    this.vault = vault;
    this.audit = audit;
    this.sql = sql;
    this.scope = scope;
  }

  /** Keeps what is known of a caseworker, new or known before. */
  @Transactional
  public CaseworkerDetail put(String subject, CaseworkerData data) {
    sql.lock("caseworker " + scope.get().tenant() + " " + subject); // who is new is no row to lock
    Caseworker caseworker =
        caseworkers.locked(subject).orElseGet(() -> new Caseworker(Ids.next(), subject));
    caseworker.be(data, vault.seal(name(caseworker), data.name()));
    caseworkers.persistAndFlush(caseworker);
    audit.record("caseworker.put", "caseworker", subject, Outcome.ALLOWED, "casework");
    return detail(caseworker, caseloads.cases(List.of(subject)));
  }

  /** Up to {@code size} caseworkers by subject, above {@code after}. */
  @Transactional
  public List<CaseworkerDetail> page(String after, int size) {
    List<Caseworker> page = caseworkers.page(after, size);
    Map<String, Integer> cases = caseloads.cases(page.stream().map(Caseworker::subject).toList());
    return page.stream().map(one -> detail(one, cases)).toList();
  }

  /**
   * Passes for one who can take one more case: 422 for nobody that is known or active, 409 {@code
   * caseload-full} for one who carries as many as they may, unless {@code evenIfFull}. Others who
   * ask for the same caseworker wait until this transaction ends: the last free case is given once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireRoom(String subject, boolean evenIfFull) {
    Caseworker caseworker =
        caseworkers
            .locked(subject)
            .filter(Caseworker::active)
            .orElseThrow(
                () ->
                    Problems.unprocessable(
                        new Violation(
                            "/caseworker",
                            "unknown-caseworker",
                            "There is no such caseworker, or they take no more cases.")));
    Caseload load = caseload(caseworker, caseloads.cases(List.of(subject)));
    if (load.full() && !evenIfFull) {
      throw Problems.conflict(
          "caseload-full",
          "The caseworker carries " + load.cases() + " of at most " + load.most() + " cases.");
    }
  }

  private CaseworkerDetail detail(Caseworker one, Map<String, Integer> cases) {
    CaseworkerData data =
        new CaseworkerData(
            vault.open(name(one), one.sealedName()), one.fullTime(), one.mostCases(), one.active());
    return new CaseworkerDetail(one.subject(), data, caseload(one, cases), one.version());
  }

  private static Caseload caseload(Caseworker one, Map<String, Integer> cases) {
    return new Caseload(cases.getOrDefault(one.subject(), 0), one.mostCases(), one.fullTime());
  }

  private Cell name(Caseworker one) {
    return new Cell(scope.get().tenant(), "caseworker", one.id(), "name");
  }
}
