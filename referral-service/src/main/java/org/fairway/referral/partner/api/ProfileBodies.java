package org.fairway.referral.partner.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.EthnicCodes;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;
import org.fairway.referral.common.Texts;
import org.fairway.referral.partner.PartnerProfile;
import org.fairway.referral.partner.PartnerProfile.ContactRole;

/** What a partner is beyond its name. */
final class ProfileBodies {

  private ProfileBodies() {}

  /** Whom it serves. */
  @Schema(name = "CommunitiesServed", description = "Whom a partner serves, as codes")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record ServesBody(
      @Size(max = 30)
          List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
      @Size(max = 30)
          @Schema(description = "Letters of NHS-2001, or answers of CENSUS-2021 in capitals")
          List<@NotNull @Size(max = 80) @Pattern(regexp = "[A-Z0-9_]+") String> ethnicCommunities,
      @Size(max = 30)
          List<
                  @NotNull @Size(max = 40)
                  @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") String>
              languages,
      @Size(max = 50) @Schema(description = "Codes of LSOAs of 2021 or of districts; none for all")
          List<@NotNull @Size(max = 9) @Pattern(regexp = "E[0-9]{8}") String> areas) {

    static final ServesBody NONE = new ServesBody(null, null, null, null);

    static ServesBody of(PartnerProfile.Served serves) {
      return new ServesBody(
          serves.priorityGroups(), serves.ethnicCommunities(), serves.languages(), serves.areas());
    }

    PartnerProfile.Served toServed() {
      List<Violation> wrong = new ArrayList<>();
      check(wrong, "priorityGroups", orEmpty(priorityGroups), PriorityGroups::known);
      check(wrong, "ethnicCommunities", orEmpty(ethnicCommunities), ServesBody::ethnic);
      check(wrong, "areas", orEmpty(areas), ServesBody::area);
      if (!wrong.isEmpty()) {
        throw Problems.unprocessable(wrong);
      }
      return new PartnerProfile.Served(
          orEmpty(priorityGroups), orEmpty(ethnicCommunities), orEmpty(languages), orEmpty(areas));
    }

    private static void check(
        List<Violation> wrong, String list, List<String> codes, Predicate<String> known) {
      for (int i = 0; i < codes.size(); i++) {
        if (!known.test(codes.get(i))) {
          wrong.add(
              new Violation("/serves/" + list + "/" + i, "unknown-code", "There is no such code."));
        }
      }
    }

    private static boolean ethnic(String code) {
      return EthnicCodes.toNhs2001(EthnicCodes.NHS_2001, code).isPresent()
          || EthnicCodes.toNhs2001(EthnicCodes.CENSUS_2021, code).isPresent();
    }

    /** Districts are E06 to E09; which of them there are changes too often to be held here. */
    private static boolean area(String code) {
      return code.startsWith("E01") ? Lsoas.imdDecile(code).isPresent() : code.matches("E0[6-9].*");
    }
  }

  /** Somebody who can be asked. */
  @Schema(name = "PartnerContact", description = "Somebody who can be asked at a partner")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactBody(
      @NotNull ContactRole role,
      @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String name,
      @Email @Size(max = 200) String email,
      @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") String phone) {

    static ContactBody of(PartnerProfile.Contact contact) {
      return new ContactBody(contact.role(), contact.name(), contact.email(), contact.phone());
    }

    PartnerProfile.Contact toContact() {
      return new PartnerProfile.Contact(role, name.strip(), email, phone);
    }
  }

  /** What everybody may read. */
  @Schema(name = "PartnerListing", description = "What the open directory tells of a partner")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ListingBody(
      @Schema(description = "Whether it is told at all", defaultValue = "true") Boolean listed,
      @Size(max = 2000)
          @Pattern(regexp = Texts.LINES)
          @Schema(description = "Of the organisation; no person")
          String description,
      @Size(max = 300)
          @Pattern(regexp = "https?://[!-~]{1,290}")
          @Schema(examples = "https://partner.example")
          String website) {

    static final ListingBody DEFAULT = new ListingBody(true, null, null);

    static ListingBody of(PartnerProfile profile) {
      return new ListingBody(profile.listed(), profile.description(), profile.website());
    }
  }

  /** Each may be absent. */
  static PartnerProfile profile(
      ServesBody serves, List<ContactBody> contacts, ListingBody listing) {
    ListingBody shown = listing == null ? ListingBody.DEFAULT : listing;
    return new PartnerProfile(
        (serves == null ? ServesBody.NONE : serves).toServed(),
        orEmpty(contacts).stream().map(ContactBody::toContact).toList(),
        !Boolean.FALSE.equals(shown.listed()),
        shown.description() == null || shown.description().isBlank() ? null : shown.description(),
        shown.website());
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list.stream().distinct().toList();
  }
}
