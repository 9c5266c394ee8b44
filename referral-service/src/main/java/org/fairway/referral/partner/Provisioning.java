package org.fairway.referral.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/**
 * What must be true of a partner in Keycloak, and whether it is. Written with the change that
 * wishes it; a worker fulfils it and tries again until it is done.
 */
@Entity
@Table(name = "partner_provisioning")
public class Provisioning extends OrganisationOwned {

  private static final int ERROR_LENGTH = 300;

  @Id
  @Column(name = "partner_id")
  private UUID partnerId;

  @Column(name = "machine_client")
  private boolean machineClient;

  @Column(name = "client_leaving")
  private boolean clientLeaving;

  private boolean enabled;

  private long revision;

  @Enumerated(EnumType.STRING)
  private ProvisioningState state;

  private int attempts;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  /** For Hibernate. */
  protected Provisioning() {}

  Provisioning(UUID partnerId, boolean machineClient, Instant now) {
    super(partnerId.toString());
    this.partnerId = partnerId;
    this.machineClient = machineClient;
    this.enabled = true;
    this.revision = 1;
    this.state = ProvisioningState.PENDING;
    this.nextAttemptAt = now;
  }

  /** Wishes that the partner's accounts be enabled, or not, from now on. */
  void wish(boolean nowEnabled, Instant now) {
    enabled = nowEnabled;
    again(now);
  }

  /** Wishes a machine client, or none. The caller has seen to it that the old one is gone. */
  void wishClient(boolean wanted, Instant now) {
    clientLeaving = machineClient && !wanted;
    machineClient = wanted;
    again(now);
  }

  /** Something about the accounts changed: they are looked at anew. */
  void again(Instant now) {
    revision++;
    state = ProvisioningState.PENDING;
    attempts = 0;
    lastError = null;
    nextAttemptAt = now;
  }

  /** The wish of that revision is fulfilled; a newer one keeps the row pending. */
  void done(long fulfilled) {
    claimedUntil = null;
    if (fulfilled == revision) {
      state = ProvisioningState.DONE;
      lastError = null;
      clientLeaving = false;
    }
  }

  /** Could not be done this time. */
  void retryAt(Instant when, String error) {
    claimedUntil = null;
    lastError = shortened(error);
    nextAttemptAt = when;
  }

  /** Cannot be done as wished. */
  void fail(long tried, String error) {
    claimedUntil = null;
    if (tried == revision) {
      state = ProvisioningState.FAILED;
      lastError = shortened(error);
    }
  }

  private static String shortened(String error) {
    return error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
  }

  public UUID partnerId() {
    return partnerId;
  }

  public boolean machineClient() {
    return machineClient;
  }

  boolean enabled() {
    return enabled;
  }

  long revision() {
    return revision;
  }

  public ProvisioningState state() {
    return state;
  }

  public int attempts() {
    return attempts;
  }

  /** Null when the last attempt went well. */
  public String lastError() {
    return lastError;
  }

  /** Client id of the partner's machine client; null when it wants none. */
  public String clientId() {
    return machineClient ? name() : null;
  }

  /** Client id of a machine client that is to go; null when none is. */
  public String leavingClientId() {
    return clientLeaving ? name() : null;
  }

  private String name() {
    return "partner-" + partnerId;
  }
}
