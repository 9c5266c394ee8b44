package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** Someone who may sign in for a partner; the account itself lives in Keycloak. */
@Entity
@Table(name = "partner_user")
class PartnerUser extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "partner_id")
  private UUID partnerId;

  private String username;

  private byte[] email;

  private String subject;

  @SuppressWarnings("UnusedVariable") // read by queries
  private boolean leaving;

  /** For Hibernate. */
  protected PartnerUser() {}

  PartnerUser(UUID id, UUID partnerId, String username, byte[] sealedEmail) {
    super(partnerId.toString());
    this.id = id;
    this.partnerId = partnerId;
    this.username = username;
    this.email = sealedEmail;
  }

  /** To be taken out of Keycloak, and then forgotten. */
  void leave() {
    leaving = true;
  }

  /** The account is there. */
  void known(String as) {
    subject = as;
  }

  /** Subject of the user's tokens; null before the account is made. */
  String subject() {
    return subject;
  }

  UUID id() {
    return id;
  }

  String username() {
    return username;
  }

  byte[] sealedEmail() {
    return email;
  }
}
