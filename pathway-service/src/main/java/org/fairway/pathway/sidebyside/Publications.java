package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** What a care system shows others of its plan. Itself alone drafts, publishes and withdraws. */
@ApplicationScoped
public class Publications {
  /** Publications of one year that are not withdrawn. */
  static final int MOST_LIVING = 50;

  private final PublicationRepository publications;
  private final ShownPlanRepository shown;
  private final FixedYears years;
  private final Selection selection;
  private final CareSystems careSystems;
  private final Audit audit;

  Publications(
      PublicationRepository publications,
      ShownPlanRepository shown,
      FixedYears years,
      Selection selection,
      CareSystems careSystems,
      Audit audit) {
    this.publications = publications;
    this.shown = shown;
    this.years = years;
    this.selection = selection;
    this.careSystems = careSystems;
    this.audit = audit;
  }

  /**
   * Puts a document together that nobody else can read yet.
   *
   * @throws Refusal kind ROLE; kind STATE, {@code too-many-publications}; kind INPUT: {@code
   *     nothing-chosen}, {@code baseline-not-before}, {@code figures-not-fixed}, {@code
   *     unknown-commitment}, {@code unknown-programme}
   */
  @Transactional
  public Publication draft(NewPublication as) {
    PlanDocument document = selection.document(as);
    String period = document.period();
    if (publications.living(period) >= MOST_LIVING) {
      throw Refusal.state(
          "too-many-publications",
          "There are %d publications of %s that are not withdrawn; withdraw one first."
              .formatted(MOST_LIVING, period));
    }
    Publication draft =
        new Publication(Ids.next(), publications.nextEdition(period), document, Instant.now());
    publications.persistAndFlush(draft);
    audited("plan.draft", draft);
    return draft;
  }

  @Transactional
  public Publication get(UUID id) {
    return publications.findByIdOptional(id).orElseThrow(Problems::notFound);
  }

  @Transactional
  public List<PublicationHead> page(UUID before, int rows) {
    return publications.page(before, rows);
  }

  /**
   * Lets the named care systems read it, beside those that may already.
   *
   * @throws Refusal kind STATE, {@code publication-withdrawn}; kind INPUT, {@code own-code}, {@code
   *     unknown-care-system}, {@code too-many-readers}; 404, 412 and 428
   */
  @Transactional
  public Publication publish(UUID id, String ifMatch, List<String> readers) {
    Publication publication = locked(id, ifMatch);
    Instant now = Instant.now();
    List<String> fresh = publication.publish(readers, now);
    requireCareSystems(readers, fresh);
    fresh.stream()
        .map(reader -> new ShownPlan(Ids.next(), publication, reader, now))
        .forEach(shown::persist);
    years.show(publication.period(), now);
    if (publication.baselinePeriod() != null) {
      years.show(publication.baselinePeriod(), now);
    }
    publications.flush();
    audited("plan.publish", publication);
    return publication;
  }

  /**
   * Takes it away from everybody else, at once.
   *
   * @throws Refusal kind STATE, {@code publication-withdrawn}; 404, 412 and 428
   */
  @Transactional
  public Publication withdraw(UUID id, String ifMatch) {
    Publication publication = locked(id, ifMatch);
    publication.withdraw(Instant.now());
    shown.removeAllOf(id);
    publications.flush();
    audited("plan.withdraw", publication);
    return publication;
  }

  /** A slip of the pen names somebody else, now or one day. */
  private void requireCareSystems(List<String> named, List<String> fresh) {
    for (String code : fresh) {
      if (!careSystems.has(code, Today.inEngland())) {
        throw Refusal.input(
            "/readers/" + named.indexOf(code),
            "unknown-care-system",
            code + " is the code of no care system that there is today.");
      }
    }
  }

  private Publication locked(UUID id, String ifMatch) {
    Publication publication = publications.locked(id).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, publication.version());
    return publication;
  }

  private void audited(String action, Publication publication) {
    audit.record(action, "plan-publication", publication.id().toString(), Outcome.ALLOWED, null);
  }
}
