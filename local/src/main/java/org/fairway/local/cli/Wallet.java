package org.fairway.local.cli;

import java.util.Optional;
import org.fairway.local.api.Api;
import org.fairway.local.identity.PartnerPersonas;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.PersonaFile;
import org.fairway.local.identity.Scopes;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.ServerException;

/** The personas of this machine and their tokens; a partner is onboarded when first asked for. */
public final class Wallet {
  private final PersonaFile personas;
  private final SignIn signIn;

  public Wallet(Layout layout, Addresses addresses) {
    this.personas = new PersonaFile(layout.personas());
    this.signIn = new SignIn(addresses.realmUrl());
  }

  /** A fresh access token. */
  public String token(String tenant, String role, Optional<String> scopes) {
    Persona persona = personas.find(tenant, role).orElseGet(() -> onboard(tenant, role));
    String all = persona.kind() == Persona.Kind.USER ? Scopes.PEOPLE : Scopes.PARTNER_MACHINE;
    return signIn.token(persona, scopes.orElse(all));
  }

  public SignIn signIn() {
    return signIn;
  }

  private Persona onboard(String tenant, String role) {
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
