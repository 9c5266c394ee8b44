package org.fairway.referral.offence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Problems;
import org.fairway.referral.person.PersonFacts;
import org.fairway.referral.person.PersonLinks;
import org.fairway.referral.person.PersonOnTheWire;
import org.fairway.referral.rights.Rights;

/**
 * Keeps criminal-offence data for the organisation that supports the person. Nobody is told: there
 * is no event, and no other record says that there is one.
 */
@ApplicationScoped
public class Offences {

  private final OffenceRoom room;
  private final PersonOnTheWire people;
  private final PersonLinks links;
  private final Rights rights;
  private final Vault vault;
  private final ObjectMapper json;
  private final Audit audit;
  private final CurrentScope scope;

  Offences(
      OffenceRoom room,
      PersonOnTheWire people,
      PersonLinks links,
      Rights rights,
      Vault vault,
      ObjectMapper json,
      Audit audit,
      CurrentScope scope) {
    this.room = room;
    this.people = people;
    this.links = links;
    this.rights = rights;
    this.vault = vault;
    this.json = json;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Keeps the record, in place of an earlier one; 404 for a person who is not the caller's, 409
   * {@code person-erased}, {@code person-restricted} while the data may not be used, and {@code
   * person-merged} for a record for which another one stands.
   */
  @Transactional
  public void record(UUID personId, OffenceRecord record) {
    PersonFacts person =
        people
            .toKeep(personId)
            .filter(found -> found.organisation().equals(scope.get().organisation()))
            .orElseThrow(Problems::notFound);
    if (withheld(personId)) {
      throw Problems.conflict("person-restricted", "The person's data is restricted or erased.");
    }
    links.refuseIfMerged(personId);
    String tenant = scope.get().tenant();
    room.put(personId, tenant, person.organisation(), vault.seal(cell(personId), write(record)));
    note("offence.record", personId, "support");
  }

  /**
   * 404 when there is no person whom the caller may see, or no record; while the data is restricted
   * there is none for anybody but the data protection officer.
   */
  @Transactional
  public OffenceRecord read(UUID personId) {
    OffenceRoom.Kept kept =
        known(personId)
            .filter(person -> !withheld(personId))
            .flatMap(person -> room.record(personId, scope.get().tenant()))
            .orElseThrow(Problems::notFound);
    note("offence.read", personId, scope.get().tenantWide() ? "oversight" : "support");
    return kept.sealed() == null
        ? OffenceRecord.UNTOLD
        : open(vault.open(cell(personId), kept.sealed()));
  }

  /** Forgets it; 404 when there is nothing to forget. */
  @Transactional
  public void remove(UUID personId) {
    if (known(personId).isEmpty() || !room.remove(personId, scope.get().tenant())) {
      throw Problems.notFound();
    }
    note("offence.remove", personId, "minimisation");
  }

  /** Whoever sees the whole care system must be the data protection officer. */
  private Optional<PersonFacts> known(UUID personId) {
    return people
        .of(personId)
        .filter(
            person ->
                person.organisation().equals(scope.get().organisation())
                    || scope.get().has("privacy"));
  }

  private boolean withheld(UUID personId) {
    return !rights.withheld(Set.of(personId)).isEmpty();
  }

  private void note(String action, UUID person, String purpose) {
    audit.record(action, "person", person.toString(), Outcome.ALLOWED, purpose);
  }

  private String write(OffenceRecord record) {
    try {
      return json.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record could not be written", e);
    }
  }

  private OffenceRecord open(String text) {
    try {
      return json.readValue(text, OffenceRecord.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A record could not be read", e);
    }
  }

  private Cell cell(UUID person) {
    return new Cell(scope.get().tenant(), "offence.record", person, "record");
  }
}
