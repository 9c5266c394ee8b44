package org.fairway.metrics.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Remainder;
import org.fairway.metrics.catalogue.Settings;

/** What of a definition moves from year to year. */
@Schema(
    name = "DefinitionSettings",
    description = "What of a definition moves from year to year; what it does not use is absent")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record SettingsView(
    @Size(max = 12)
        @Schema(description = "The people it is about, as dimensions; absent: everybody")
        Map<String, @Size(max = 60) String> within,
    @Size(max = 10) @Schema(description = "What a profile may be made by, the finest first")
        List<@Size(max = 60) String> by,
    @Size(max = 10) @Schema(description = "Further breakdowns, where facts have them")
        List<@Size(max = 60) String> splits,
    @Size(max = 20) @Schema(description = "Bands of the lower tier")
        List<@Size(max = 60) String> lower,
    @Size(max = 20) @Schema(description = "Bands of the upper tier")
        List<@Size(max = 60) String> upper,
    @Schema(maxLength = 20, description = "Survey whose answers it takes: STAFF or BANK")
        String survey,
    @Size(max = 20) @Schema(description = "Questions of the staff survey, as numbered that year")
        List<@Size(max = 60) String> questions,
    @Schema(maxItems = 20) List<SeriesBreakView> seriesBreaks,
    Remainder remainder,
    @Schema(maxItems = 10) List<RatingBandView> ratings,
    @Schema(
            maxItems = 10,
            description = "Lines about a part of another line's people, never added to it")
        List<OfWhichView> ofWhich) {

  /** A year from which figures do not compare with earlier ones. */
  @Schema(
      name = "SeriesBreak",
      description = "A year from which figures do not compare with earlier ones")
  record SeriesBreakView(
      @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String from,
      @NotNull @Schema(maxLength = 500) String reason) {}

  /** A word for a total score. */
  @Schema(name = "RatingBand", description = "A word for a total score, and its smallest total")
  record RatingBandView(
      @NotNull @Schema(maxLength = 60) String rating, @Schema(required = true) double least) {}

  /** A line about a part of another line's people. */
  @Schema(name = "OfWhichLine", description = "A line about a part of another line's people")
  record OfWhichView(
      @NotNull @Schema(maxLength = 60) String key,
      @NotNull @Schema(maxLength = 200) String label,
      @NotNull @Schema(maxLength = 60, description = "What counts them") String measure,
      @NotNull
          @Size(max = 12)
          @Schema(description = "Dimensions of the line that they are a part of")
          Map<String, @Size(max = 60) String> of) {}

  static SettingsView of(Settings settings) {
    return settings.equals(Settings.NONE)
        ? null
        : new SettingsView(
            settings.within(),
            settings.by(),
            settings.splits(),
            settings.lower(),
            settings.upper(),
            settings.survey(),
            settings.questions(),
            settings.seriesBreaks().stream()
                .map(part -> new SeriesBreakView(part.from(), part.reason()))
                .toList(),
            settings.remainder(),
            settings.ratings().stream()
                .map(band -> new RatingBandView(band.rating(), band.least()))
                .toList(),
            settings.ofWhich().stream()
                .map(part -> new OfWhichView(part.key(), part.label(), part.measure(), part.of()))
                .toList());
  }
}
