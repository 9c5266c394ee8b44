package org.fairway.referral.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.common.Texts;

/**
 * Something that a person has learnt, here or overseas.
 *
 * @param awardedIn country, ISO 3166-1 alpha-2; null when not known
 * @param profession that it is for; null for none in particular
 * @param regulator follows from the profession; given or not, it is shown
 * @param comparison how far its comparison with English levels is; null when none is needed
 * @param registration how far the person is with the regulator; null when none is needed
 * @param registrationNumber in the regulator's register, null until there is one
 */
@Schema(name = "Qualification", description = "Something that a person has learnt")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Qualification(
    @NotBlank @Size(max = 120) @Pattern(regexp = Texts.LINE) String title,
    Level level,
    @Size(max = 2)
        @Pattern(regexp = "[A-Z]{2}")
        @Schema(description = "Country, ISO 3166-1 alpha-2", examples = "SY")
        String awardedIn,
    @Min(1940) @Max(2100) Integer awardedInYear,
    @Size(max = 120) @Pattern(regexp = Texts.LINE) String institution,
    Profession profession,
    @Schema(description = "Follows from the profession") Regulator regulator,
    Comparison comparison,
    Registration registration,
    @Size(max = 20) @Pattern(regexp = "[A-Z0-9]*") String registrationNumber) {

  /** Levels of the Regulated Qualifications Framework of England. */
  @Schema(name = "QualificationLevel", description = "Level in the English framework")
  public enum Level {
    ENTRY,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,
    LEVEL_5,
    LEVEL_6,
    LEVEL_7,
    LEVEL_8,
    NOT_COMPARED
  }

  /** How far the comparison of an overseas qualification with English levels is (UK ENIC). */
  @Schema(name = "QualificationComparison", description = "Comparison by UK ENIC or the like")
  public enum Comparison {
    NOT_STARTED,
    APPLIED,
    CONFIRMED,
    REFUSED
  }

  /** How far somebody is with the regulator of their profession. */
  @Schema(name = "ProfessionalRegistration", description = "How far a registration is")
  public enum Registration {
    NOT_STARTED,
    ENGLISH_TEST,
    DOCUMENTS,
    EXAMINATION,
    APPLIED,
    REGISTERED,
    REFUSED
  }

  /** True when it was awarded in a country that is known, and is not the United Kingdom. */
  public boolean overseas() {
    return awardedIn != null && !awardedIn.equals("GB");
  }

  /** The same with the regulator that the profession has. */
  Qualification withRegulator() {
    return new Qualification(
        title.strip(),
        level,
        awardedIn,
        awardedInYear,
        institution,
        profession,
        profession == null ? null : profession.regulator().orElse(null),
        comparison,
        registration,
        registrationNumber);
  }
}
