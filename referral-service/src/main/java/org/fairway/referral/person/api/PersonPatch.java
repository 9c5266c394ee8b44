package org.fairway.referral.person.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Text;
import org.fairway.referral.person.Availability;
import org.fairway.referral.person.Barrier;
import org.fairway.referral.person.ContactWishes;
import org.fairway.referral.person.EnglishTest;
import org.fairway.referral.person.GroupEvidence;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.person.Qualification;
import org.fairway.referral.person.Supporter;

/**
 * The shape of a merge patch, for the description of the API; patches are read as trees, for null
 * and absence differ in them. The bounds are those of {@link PersonBody}.
 */
@Schema(
    name = "PersonPatch",
    description = "Changes of what is known of a person: null removes, what is left out stays")
record PersonPatch(
    @Size(max = 100) @Pattern(regexp = Text.LINE) String givenName,
    @Size(max = 100) @Pattern(regexp = Text.LINE) String familyName,
    @Schema(nullable = true) LocalDate dateOfBirth,
    @Schema(nullable = true) Contact contact,
    @Size(max = 9) @Pattern(regexp = "[A-Z0-9]*") @Schema(nullable = true) String lsoa21,
    @Size(max = 20) @Schema(nullable = true)
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
    @Size(max = 20) @Schema(nullable = true)
        List<
                @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                String>
            languages,
    @Schema(nullable = true) PersonalData.EnglishLevel englishLevel,
    @Schema(nullable = true) PersonalData.RightToWork rightToWork,
    @Schema(nullable = true) LocalDate rightToWorkUntil,
    @Size(max = 9) @Pattern(regexp = "[A-Za-z0-9 ]*") @Schema(nullable = true) String postcode,
    @Schema(nullable = true) Boolean keepPostcode,
    @Schema(nullable = true) EnglishTest englishTest,
    @Size(max = 20) @Schema(nullable = true) List<@NotNull Qualification> qualifications,
    @Size(max = 40) @Schema(nullable = true)
        List<@NotNull @Size(max = 80) @Pattern(regexp = Text.LINE) String> skills,
    @Size(max = 20) @Schema(nullable = true)
        List<@NotNull @Size(max = 80) @Pattern(regexp = Text.LINE) String> interests,
    @Schema(nullable = true) Availability availability,
    @Size(max = 11) @Schema(nullable = true) List<@NotNull Barrier> barriers,
    @Size(max = 20) @Schema(nullable = true)
        List<@NotNull @Size(max = 200) @Pattern(regexp = Text.LINE) String> adjustments,
    @Size(max = 20) @Schema(nullable = true) List<@NotNull GroupEvidence> groupEvidence,
    @Schema(nullable = true) ContactWishes contactWishes,
    @Schema(nullable = true) Supporter supporter) {

  /** Changes of how the person wishes to be reached. */
  @Schema(
      name = "PersonContactPatch",
      description = "Changes of how the person wishes to be reached: null removes")
  record Contact(
      @Size(max = 200) @Schema(nullable = true) String email,
      @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") @Schema(nullable = true)
          String phone,
      @Schema(nullable = true) PersonalData.ContactChannel preferred) {}
}
