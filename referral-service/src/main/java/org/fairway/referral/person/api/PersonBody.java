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
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.referral.codes.Lsoas;
import org.fairway.referral.codes.PriorityGroups;
import org.fairway.referral.common.Texts;
import org.fairway.referral.person.PersonalData;

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
        @Schema(description = "Codes of the priority groups; some are special-category data")
        List<@NotNull @Size(max = 60) @Pattern(regexp = "[A-Z0-9_]+") String> priorityGroups,
    @Size(max = 20)
        @Schema(description = "BCP 47 tags, the best spoken first", examples = "[\"ur\", \"en\"]")
        List<
                @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
                String>
            languages,
    PersonalData.EnglishLevel englishLevel,
    PersonalData.RightToWork rightToWork) {

  /** How the person wishes to be reached. */
  @Schema(name = "PersonContact", description = "How the person wishes to be reached")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactBody(
      @Email @Size(max = 200) String email,
      @Size(max = 31) @Pattern(regexp = "\\+?[0-9 ()-]{5,30}") String phone,
      PersonalData.ContactChannel preferred) {}

  static PersonBody of(PersonalData data) {
    PersonalData.Contact contact = data.contact();
    return new PersonBody(
        data.givenName(),
        data.familyName(),
        data.dateOfBirth(),
        contact == null
            ? null
            : new ContactBody(contact.email(), contact.phone(), contact.preferred()),
        data.lsoa21(),
        data.priorityGroups(),
        data.languages(),
        data.englishLevel(),
        data.rightToWork());
  }

  /** Checks the codes and gives the data; 422 with every unknown code. */
  PersonalData toData() {
    List<Violation> unknown = new ArrayList<>();
    if (lsoa21 != null && Lsoas.imdDecile(lsoa21).isEmpty()) {
      unknown.add(new Violation("/lsoa21", "unknown-lsoa", "This is no English LSOA of 2021."));
    }
    List<String> groups = priorityGroups == null ? List.of() : priorityGroups;
    for (int i = 0; i < groups.size(); i++) {
      if (!PriorityGroups.known(groups.get(i))) {
        String detail = "This is none of the priority groups.";
        unknown.add(new Violation("/priorityGroups/" + i, "unknown-priority-group", detail));
      }
    }
    if (!unknown.isEmpty()) {
      throw Problems.unprocessable(unknown);
    }
    return new PersonalData(
        givenName.strip(),
        familyName.strip(),
        dateOfBirth,
        contact == null
            ? null
            : new PersonalData.Contact(contact.email(), contact.phone(), contact.preferred()),
        lsoa21,
        groups.stream().distinct().sorted().toList(),
        languages == null ? List.of() : languages.stream().distinct().toList(),
        englishLevel,
        rightToWork);
  }
}
