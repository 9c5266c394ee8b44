package org.fairway.referral.equality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;

/** Stored answers, sealed and opened. */
@ApplicationScoped
class EqualityRecords {

  private final EqualityRoom room;
  private final Vault vault;
  private final ObjectMapper json;
  private final CurrentScope scope;

  EqualityRecords(EqualityRoom room, Vault vault, ObjectMapper json, CurrentScope scope) {
    this.room = room;
    this.vault = vault;
    this.json = json;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void put(UUID person, String organisation, EqualityAnswer answer) {
    try {
      byte[] sealed = vault.seal(cell(person), json.writeValueAsString(answer));
      room.put(person, scope.get().tenant(), organisation, sealed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be written", e);
    }
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<EqualityAnswer> of(UUID person) {
    return room.answer(person, scope.get().tenant()).map(answer -> open(person, answer));
  }

  /** False when there were none. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(UUID person) {
    return room.remove(person, scope.get().tenant());
  }

  private EqualityAnswer open(UUID person, byte[] sealed) {
    try {
      return json.readValue(vault.open(cell(person), sealed), EqualityAnswer.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers could not be read", e);
    }
  }

  private Cell cell(UUID person) {
    return new Cell(scope.get().tenant(), "equality.answer", person, "answer");
  }
}
