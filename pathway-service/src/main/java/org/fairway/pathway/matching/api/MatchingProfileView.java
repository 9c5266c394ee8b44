package org.fairway.pathway.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.matching.Profile;
import org.fairway.pathway.matching.Seeker;
import org.fairway.pathway.opportunity.Support;
import org.fairway.pathway.opportunity.WorkPattern;
import org.fairway.pathway.programme.PathwayType;

/** A profile as shown. */
@Schema(name = "MatchingProfile", description = "What a person brings and looks for")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchingProfileView(
    @NotNull UUID referralId,
    @NotNull @Schema(maxLength = 100, pattern = "[A-Za-z0-9_-]+", description = "Pseudonym")
        String person,
    @NotNull @Size(max = 60)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> skills,
    @Schema(minimum = "0", maximum = "8") Integer qualificationLevel,
    @NotNull @Size(max = 40)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> qualifications,
    @Schema(maxLength = 5, pattern = "[0-9]{1,2}\\.[0-9]{2}") String leastHours,
    @Schema(maxLength = 5, pattern = "[0-9]{1,2}\\.[0-9]{2}") String mostHours,
    @NotNull @Size(max = 7) List<WorkPattern> patterns,
    @NotNull @Schema(maxLength = 9, pattern = "E01[0-9]{6}") String lsoa21,
    @Schema(required = true, minimum = "1", maximum = "100") int travelKilometres,
    LocalDate availableFrom,
    @NotNull @Size(max = 7) List<Support> needs,
    @NotNull @Size(max = 10)
        List<@Size(max = 60) @Pattern(regexp = "[A-Z0-9_]{2,60}") String> declaredGroups,
    @NotNull @Size(max = 22) List<PathwayType> pathwayTypes,
    @NotNull Instant updatedAt) {

  static MatchingProfileView of(Profile profile) {
    Seeker seeker = profile.seeker();
    return new MatchingProfileView(
        profile.referral(),
        profile.person(),
        seeker.skills().stream().sorted().toList(),
        seeker.qualificationLevel(),
        seeker.qualifications().stream().sorted().toList(),
        text(seeker.leastHours()),
        text(seeker.mostHours()),
        seeker.patterns().stream().sorted().toList(),
        seeker.home().lsoa21(),
        seeker.travelKilometres(),
        seeker.availableFrom(),
        seeker.needs().stream().sorted().toList(),
        seeker.groups().stream().sorted().toList(),
        seeker.pathwayTypes(),
        profile.updatedAt());
  }

  private static String text(BigDecimal hours) {
    return hours == null ? null : hours.setScale(2).toPlainString();
  }
}
