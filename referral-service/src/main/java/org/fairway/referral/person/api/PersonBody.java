package org.fairway.referral.person.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
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
import org.fairway.referral.person.EnglishTest;
import org.fairway.referral.person.GroupEvidence;
import org.fairway.referral.person.PersonalData;
import org.fairway.referral.person.Qualification;
import org.fairway.referral.person.Supporter;

/** What is known of a person, as it is sent. */
@Schema(name = "PersonData", description = "What is known of a person")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonBody(
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String givenName,
    @NotBlank @Size(max = 100) @Pattern(regexp = Texts.LINE) String familyName,
    @PastOrPresent LocalDate dateOfBirth,
    @Valid ContactBody contact,
    @Size(max = 9)
        @Pattern(regexp = "[A-Z0-9]*")
        @Schema(description = "Home area: LSOA of 2021 in England", examples = "E01009719")
        String lsoa21,
    @Size(max = 20)
        @Schema(
            description =
                "Codes of the priority groups; some are special-category data. Criminal-offence"
                    + " data is not taken here: it has a record of its own")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
    @Size(max = 20)
        @Schema(description = "BCP 47 tags, the best spoken first", examples = "[\"ur\", \"en\"]")
        List<
                @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                String>
            languages,
    PersonalData.EnglishLevel englishLevel,
    PersonalData.RightToWork rightToWork,
    @Schema(description = "Last day of a RESTRICTED right to work") LocalDate rightToWorkUntil,
    @Size(max = 9)
        @Pattern(regexp = "[A-Za-z0-9 ]*")
        @Schema(
            description = "Looked up for lsoa21 and forgotten, unless keepPostcode is true",
            examples = "B15 2GW")
        String postcode,
    @Schema(description = "The person wishes the postcode to be kept, to find work within reach")
        Boolean keepPostcode,
    @Valid EnglishTest englishTest,
    @Size(max = 20) List<@NotNull @Valid Qualification> qualifications,
    @Size(max = 40) List<@NotBlank @Size(max = 80) @Pattern(regexp = Texts.LINE) String> skills,
    @Size(max = 20) @Schema(description = "Kinds of work or learning that the person would like")
        List<@NotBlank @Size(max = 80) @Pattern(regexp = Texts.LINE) String> interests,
    @Valid Availability availability,
    @Size(max = 11) List<@NotNull @Valid Barrier> barriers,
    @Size(max = 20) @Schema(description = "What the person needs changed in order to take part")
        List<@NotBlank @Size(max = 200) @Pattern(regexp = Texts.LINE) String> adjustments,
    @Size(max = 20) List<@NotNull @Valid GroupEvidence> groupEvidence,
    @Valid ContactWishes contactWishes,
    @Valid Supporter supporter) {

  /** How the person wishes to be reached. */
  @Schema(name = "PersonContact", description = "How the person wishes to be reached")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactBody(
      @Email @Size(max = 200) String email,
      @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") String phone,
      PersonalData.ContactChannel preferred) {}

  static PersonBody of(PersonalData data) {
    return PersonMapping.body(data);
  }

  /** Not yet judged: the rules are for the use case. */
  PersonalData toData() {
    return PersonMapping.data(this);
  }
}
