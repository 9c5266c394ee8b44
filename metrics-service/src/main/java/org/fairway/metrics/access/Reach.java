package org.fairway.metrics.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.reference.Organisation;
import org.fairway.metrics.reference.Organisations;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Problems;

/** How far the caller's sight goes. */
@ApplicationScoped
public class Reach {

  private final CurrentScope current;

  Reach(CurrentScope current) {
    this.current = current;
  }

  /**
   * The organisation of a code, if the caller may work on it: its own, or any for the care system,
   * itself among them.
   *
   * @throws org.fairway.platform.web.ProblemException 404 for an unknown code and for another's
   *     alike
   */
  public Organisation organisation(String ods) {
    return Organisations.find(ods)
        .or(() -> careSystem(ods))
        .filter(found -> current.get().sees(found.ods()))
        .orElseThrow(Problems::notFound);
  }

  /** The caller's own care system, whose code may be newer than our list. */
  private Optional<Organisation> careSystem(String ods) {
    String tenant = current.get().tenant();
    return tenant.equals(ods) ? Optional.of(new Organisation(tenant, tenant)) : Optional.empty();
  }

  /**
   * For whom an answer about an organisation is made.
   *
   * <p>True counts are for the analysts and machines of the organisation itself, and of the one
   * that supplied every figure in it: who sent the counts knows them. For all others they are
   * protected.
   *
   * @param asked null for the narrowest that the caller may have
   * @param owner of the figures
   * @param suppliers of the figures; empty when there are none
   * @throws org.fairway.platform.web.ProblemException 403 when more detail is asked for than that
   */
  public Audience audience(Audience asked, String owner, Set<String> suppliers) {
    Audience narrowest = narrowest(owner, suppliers);
    if (asked != null && asked.compareTo(narrowest) < 0) {
      throw Problems.forbidden(
          "The true counts are for the organisation's own analysts; ask for audience "
              + narrowest
              + ".");
    }
    return asked == null ? narrowest : asked;
  }

  /** Whether the caller may know true counts of an organisation's own figures. */
  public boolean knowsCounts(String owner, String supplier) {
    return !narrowest(owner, Set.of(supplier)).isProtected();
  }

  private Audience narrowest(String owner, Set<String> suppliers) {
    return knowsCounts(current.get(), owner, suppliers) ? Audience.ORGANISATION : Audience.ICS;
  }

  /** The same of anybody: whether true counts of an owner's figures, from suppliers, are known. */
  public static boolean knowsCounts(Scope scope, String owner, Set<String> suppliers) {
    boolean counts = scope.has("analyst") || scope.has("integration");
    boolean own = scope.organisation().equals(owner);
    boolean supplied = !suppliers.isEmpty() && Set.of(scope.organisation()).containsAll(suppliers);
    return counts && (own || supplied);
  }

  /** The caller's care system; a caller of one organisation alone is refused. */
  public Scope wholeSystem() {
    Scope scope = current.get();
    if (!scope.tenantWide()) {
      throw Problems.forbidden(
          "Open to the care system as a whole, not to one organisation of it.");
    }
    return scope;
  }

  /** The scope of the request. */
  public Scope scope() {
    return current.get();
  }
}
