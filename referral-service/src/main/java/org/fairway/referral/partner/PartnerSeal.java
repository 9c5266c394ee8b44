package org.fairway.referral.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;

/** Seals and opens what names or reaches people of a partner. */
@ApplicationScoped
class PartnerSeal {

  private final Vault vault;
  private final CurrentScope scope;
  private final ObjectMapper json;

  PartnerSeal(Vault vault, CurrentScope scope, ObjectMapper json) {
    this.vault = vault;
    this.scope = scope;
    this.json = json;
  }

  byte[] email(UUID partner, String email) {
    return vault.seal(cell(partner, "contact_email"), email);
  }

  String openEmail(Partner partner) {
    return vault.open(cell(partner.id(), "contact_email"), partner.sealedContactEmail());
  }

  /** Null for none. */
  byte[] contacts(UUID partner, List<PartnerProfile.Contact> contacts) {
    try {
      return contacts.isEmpty()
          ? null
          : vault.seal(cell(partner, "contacts"), json.writeValueAsString(contacts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Contacts could not be written", e);
    }
  }

  PartnerProfile openProfile(Partner partner) {
    String contacts =
        vault.open(cell(partner.id(), "contacts"), partner.profile().sealedContacts());
    try {
      return partner
          .profile()
          .value(contacts == null ? List.of() : json.readValue(contacts, new TypeReference<>() {}));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Contacts could not be read", e);
    }
  }

  private Cell cell(UUID partner, String column) {
    return new Cell(scope.get().tenant(), "partner", partner, column);
  }
}
