package org.fairway.referral.self.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;
import org.fairway.referral.person.Availability;
import org.fairway.referral.person.Barrier;
import org.fairway.referral.person.ContactWishes;
import org.fairway.referral.person.PersonRecord;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.person.Qualification;
import org.fairway.referral.person.Supporter;
import org.fairway.referral.self.api.StatusLinkBodies.Contact;

/** What somebody tells of themselves. */
@Schema(name = "SelfPerson", description = "What somebody tells of themselves")
record SelfPerson(
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String givenName,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String familyName,
    @PastOrPresent LocalDate dateOfBirth,
    @Valid Contact contact,
    @Valid ContactWishes contactWishes,
    @Size(max = 9)
        @Pattern(regexp = "[A-Z0-9]*")
        @Schema(description = "Home area: LSOA of 2021 in England", examples = "E01009719")
        String lsoa21,
    @Size(max = 9)
        @Pattern(regexp = "[A-Za-z0-9 ]*")
        @Schema(
            description = "Looked up for lsoa21 and forgotten, unless keepPostcode is true",
            examples = "B15 2GW")
        String postcode,
    @Schema(description = "The person wishes the postcode to be kept, to find work within reach")
        Boolean keepPostcode,
    @Size(max = 20)
        @Schema(
            description = "Codes of the priority groups; criminal-offence data is not taken here")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
    @Size(max = 20)
        @Schema(description = "BCP 47 tags, the best spoken first", examples = "[\"ur\", \"en\"]")
        List<
                @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                String>
            languages,
    PersonalData.EnglishLevel englishLevel,
    PersonalData.RightToWork rightToWork,
    @Size(max = 20) List<@NotNull @Valid Qualification> qualifications,
    @Size(max = 40) List<@NotBlank @Size(max = 80) @Pattern(regexp = Texts.LINE) String> skills,
    @Size(max = 20) List<@NotBlank @Size(max = 80) @Pattern(regexp = Texts.LINE) String> interests,
    @Valid Availability availability,
    @Size(max = 11) List<@NotNull @Valid Barrier> barriers,
    @Size(max = 20) @Schema(description = "What the person needs changed in order to take part")
        List<@NotBlank @Size(max = 200) @Pattern(regexp = Texts.LINE) String> adjustments,
    @Valid Supporter supporter) {

  PersonalData toData() {
    return new PersonalData(
        givenName.strip(),
        familyName.strip(),
        dateOfBirth,
        contact == null ? null : contact.toContact(),
        lsoa21,
        priorityGroups == null ? List.of() : priorityGroups,
        languages == null ? List.of() : languages.stream().distinct().toList(),
        englishLevel,
        rightToWork,
        record());
  }

  private PersonRecord record() {
    return new PersonRecord(
        qualifications,
        skills,
        interests,
        availability,
        barriers,
        adjustments,
        null,
        null,
        null,
        contactWishes,
        supporter,
        postcode,
        keepPostcode);
  }
}
