package org.fairway.referral.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;

/** Seals and opens who helped to consent. */
@ApplicationScoped
class SupporterSeal {

  private final Vault vault;
  private final ObjectMapper json;

  SupporterSeal(Vault vault, ObjectMapper json) {
    this.vault = vault;
    this.json = json;
  }

  byte[] seal(String tenant, UUID consent, ConsentSupporter supporter) {
    try {
      String text = supporter == null ? null : json.writeValueAsString(supporter);
      return vault.seal(cell(tenant, consent), text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A supporter could not be written", e);
    }
  }

  ConsentDetail open(Consent consent) {
    String text = vault.open(cell(consent.tenant(), consent.id()), consent.sealedSupporter());
    try {
      return new ConsentDetail(
          consent, text == null ? null : json.readValue(text, ConsentSupporter.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A supporter could not be read", e);
    }
  }

  private static Cell cell(String tenant, UUID consent) {
    return new Cell(tenant, "consent", consent, "supporter");
  }
}
