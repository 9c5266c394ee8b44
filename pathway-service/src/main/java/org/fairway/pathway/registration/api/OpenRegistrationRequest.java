package org.fairway.pathway.registration.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.rules.Regulator;

/** With whom somebody wants to register. */
@Schema(name = "OpenRegistration", description = "With whom somebody wants to register")
public record OpenRegistrationRequest(@NotNull Regulator regulator) {}
