package org.fairway.referral.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.referral.search.PersonTerms;

/** Seals and opens what must not lie in the clear: each value for its own row and column. */
@ApplicationScoped
class PersonSeal {

  private final Vault vault;
  private final PersonTerms terms;
  private final ObjectMapper json;

  PersonSeal(Vault vault, PersonTerms terms, ObjectMapper json) {
    this.vault = vault;
    this.terms = terms;
    this.json = json;
  }

  SealedColumns seal(String tenant, UUID id, PersonalData data) {
    LocalDate born = data.dateOfBirth();
    return new SealedColumns(
        vault.seal(cell(tenant, id, "given_name"), data.givenName()),
        vault.seal(cell(tenant, id, "family_name"), data.familyName()),
        vault.seal(cell(tenant, id, "date_of_birth"), born == null ? null : born.toString()),
        vault.seal(cell(tenant, id, "contact"), write(data.contact())),
        vault.seal(cell(tenant, id, "record"), write(data.more().isEmpty() ? null : data.more())),
        terms.of(tenant, List.of(data.givenName(), data.familyName()), data.priorityGroups()));
  }

  /** By what the person is found, made anew of what is kept; none for somebody who was erased. */
  List<String> terms(Person person) {
    PersonalData data = open(person);
    return data.givenName() == null
        ? List.of()
        : terms.of(
            person.tenant(), List.of(data.givenName(), data.familyName()), person.priorityGroups());
  }

  PersonalData open(Person person) {
    String tenant = person.tenant();
    UUID id = person.id();
    SealedColumns sealed = person.sealed();
    String born = vault.open(cell(tenant, id, "date_of_birth"), sealed.dateOfBirth());
    return new PersonalData(
        vault.open(cell(tenant, id, "given_name"), sealed.givenName()),
        vault.open(cell(tenant, id, "family_name"), sealed.familyName()),
        born == null ? null : LocalDate.parse(born),
        read(vault.open(cell(tenant, id, "contact"), sealed.contact()), PersonalData.Contact.class),
        person.lsoa21(),
        person.priorityGroups(),
        person.languages(),
        person.englishLevel(),
        person.rightToWork(),
        more(vault.open(cell(tenant, id, "record"), sealed.record())));
  }

  private PersonRecord more(String record) {
    return record == null ? PersonRecord.EMPTY : read(record, PersonRecord.class);
  }

  private static Cell cell(String tenant, UUID id, String column) {
    return new Cell(tenant, "person", id, column);
  }

  private String write(Object part) {
    try {
      return part == null ? null : json.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a person could not be written", e);
    }
  }

  private <T> T read(String part, Class<T> type) {
    try {
      return part == null ? null : json.readValue(part, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A part of a person could not be read", e);
    }
  }
}
