package org.fairway.referral.partner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.partner.Agreement;
import org.fairway.referral.partner.Identifier;
import org.fairway.referral.partner.IdentifierScheme;
import org.fairway.referral.partner.NewPartner;
import org.fairway.referral.partner.PartnerKind;
import org.fairway.referral.partner.api.ProfileBodies.ContactBody;
import org.fairway.referral.partner.api.ProfileBodies.ListingBody;
import org.fairway.referral.partner.api.ProfileBodies.ServesBody;

/** What a coordinator says of an organisation. */
@Schema(name = "RegisterPartner", description = "An organisation to register")
record RegisterPartner(
    @NotBlank @Size(max = 200) @Schema(examples = "Example Women's Centre") String name,
    @NotNull PartnerKind kind,
    @Size(max = 50)
        @Schema(description = "Communities that it serves: priority groups, languages, districts")
        List<
                @NotBlank @Size(max = 60) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 _:.-]{0,59}")
                String>
            communitiesServed,
    @Valid ServesBody serves,
    @Size(max = 10) List<@Valid @NotNull IdentifierBody> identifiers,
    @NotBlank @Email @Size(max = 200) String contactEmail,
    @Size(max = 20) List<@Valid @NotNull ContactBody> contacts,
    @Valid ListingBody listing,
    @NotNull @Valid AgreementBody agreement,
    @Schema(description = "Whether its own systems get a client", defaultValue = "false")
        Boolean machineClient,
    @Size(max = 50) List<@Valid @NotNull UserBody> users) {

  /** Data-sharing agreement. */
  @Schema(name = "Agreement", description = "Data-sharing agreement")
  record AgreementBody(
      @NotNull LocalDate signedOn, @NotNull LocalDate validFrom, @NotNull LocalDate validTo) {

    static AgreementBody of(Agreement agreement) {
      return new AgreementBody(agreement.signedOn(), agreement.validFrom(), agreement.validTo());
    }

    /** {@code at} is where the agreement stands in the body. */
    Agreement toAgreement(String at) {
      if (validTo.isBefore(validFrom) || validTo.isBefore(signedOn)) {
        throw Problems.unprocessable(
            new Violation(
                at + "/validTo", "ends-before-start", "The agreement ends before it begins."));
      }
      return new Agreement(signedOn, validFrom, validTo);
    }
  }

  /** The organisation's name in a register. */
  @Schema(name = "PartnerIdentifier", description = "The organisation's name in a register")
  record IdentifierBody(
      @NotNull IdentifierScheme scheme,
      @NotNull @Size(max = 20) @Pattern(regexp = "[A-Za-z0-9-]{1,20}") @Schema(examples = "1234567")
          String value) {

    static IdentifierBody of(Identifier identifier) {
      return new IdentifierBody(identifier.scheme(), identifier.value());
    }
  }

  /** Someone who may sign in for it. */
  @Schema(name = "PartnerUser", description = "Someone who may sign in for the partner")
  record UserBody(
      @NotNull
          @Size(max = 63)
          @Pattern(regexp = "[a-z0-9][a-z0-9._-]{2,62}")
          @Schema(description = "Name to sign in with, lower case", examples = "example-centre")
          String username,
      @NotBlank @Email @Size(max = 200) String email) {}

  NewPartner toNewPartner() {
    List<UserBody> given = orEmpty(users);
    if (given.stream().map(UserBody::username).distinct().count() < given.size()) {
      throw Problems.unprocessable(
          new Violation("/users", "duplicate-username", "Two users have the same username."));
    }
    return new NewPartner(
        name.strip(),
        kind,
        orEmpty(communitiesServed).stream().distinct().toList(),
        orEmpty(identifiers).stream().map(i -> new Identifier(i.scheme(), i.value())).toList(),
        contactEmail,
        agreement.toAgreement("/agreement"),
        Boolean.TRUE.equals(machineClient),
        given.stream().map(u -> new NewPartner.User(u.username(), u.email())).toList(),
        ProfileBodies.profile(serves, contacts, listing));
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
