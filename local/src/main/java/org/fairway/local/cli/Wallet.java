package org.fairway.local.cli;

import java.util.Optional;
import org.fairway.local.api.Api;
import org.fairway.local.identity.PartnerPersonas;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.PersonaFile;
import org.fairway.local.identity.ReportsMachine;
import org.fairway.local.identity.Scopes;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.ServerException;

/** The personas of this machine and their tokens; a partner is onboarded when first asked for. */
public final class Wallet {
  private static final String REPORTS = "reports";

  private final PersonaFile personas;
  private final SignIn signIn;
  private final Addresses addresses;

  public Wallet(Layout layout, Addresses addresses) {
    this.personas = new PersonaFile(layout.personas());
    this.signIn = new SignIn(addresses.realmUrl());
    this.addresses = addresses;
  }

  /** A fresh access token. */
  public String token(String tenant, String role, Optional<String> scopes) {
    Persona persona = persona(tenant, role);
    return signIn.token(persona, scopes.orElseGet(() -> scopes(persona, role)));
  }

  /** Name and secret of a persona, which is made if it is not there yet. */
  Persona persona(String tenant, String role) {
    return personas.find(tenant, role).orElseGet(() -> onboard(tenant, role));
  }

  private static String scopes(Persona persona, String role) {
    if (persona.kind() == Persona.Kind.USER) {
      return Scopes.PEOPLE;
    }
    return role.equals(REPORTS) ? Scopes.REPORTS_MACHINE : Scopes.PARTNER_MACHINE;
  }

  public SignIn signIn() {
    return signIn;
  }

  private Persona onboard(String tenant, String role) {
    if (role.equals(REPORTS)) {
      Persona machine = ReportsMachine.bring(addresses.admin(), tenant);
      personas.put(tenant, role, machine);
      return machine;
    }
    if (!role.equals("partner") && !role.equals("integration")) {
      throw new ServerException(
          "persona " + role + " of " + tenant + " is not known here (./fairway start makes it)");
    }
    String coordinator = token(tenant, "coordinator", Optional.empty());
    Api referral = new Api(Service.REFERRAL.url(), () -> coordinator);
    PartnerPersonas.Onboarded made =
        new PartnerPersonas(referral, signIn).onboard("Example Women's Centre", tenant);
    personas.put(tenant, "partner", made.person());
    personas.put(tenant, "integration", made.machine());
    return role.equals("partner") ? made.person() : made.machine();
  }
}
