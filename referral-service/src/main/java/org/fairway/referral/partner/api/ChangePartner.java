package org.fairway.referral.partner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.partner.Identifier;
import org.fairway.referral.partner.PartnerChange;
import org.fairway.referral.partner.api.ProfileBodies.ContactBody;
import org.fairway.referral.partner.api.ProfileBodies.ListingBody;
import org.fairway.referral.partner.api.ProfileBodies.ServesBody;
import org.fairway.referral.partner.api.RegisterPartner.IdentifierBody;

/** All that can be changed of an organisation; what is left out is empty afterwards. */
@Schema(
    name = "ChangePartner",
    description =
        "All that can be changed of an organisation; what is left out is empty afterwards")
record ChangePartner(
    @NotBlank @Size(max = 200) String name,
    @Size(max = 50)
        List<
                @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}")
                String>
            communitiesServed,
    @Valid ServesBody serves,
    @Size(max = 10) List<@Valid @NotNull IdentifierBody> identifiers,
    @NotBlank @Email @Size(max = 200) String contactEmail,
    @Size(max = 20) List<@Valid @NotNull ContactBody> contacts,
    @Valid ListingBody listing) {

  PartnerChange toChange() {
    return new PartnerChange(
        name.strip(),
        ProfileBodies.orEmpty(communitiesServed),
        ProfileBodies.orEmpty(identifiers).stream()
            .map(i -> new Identifier(i.scheme(), i.value()))
            .toList(),
        contactEmail,
        ProfileBodies.profile(serves, contacts, listing));
  }
}
