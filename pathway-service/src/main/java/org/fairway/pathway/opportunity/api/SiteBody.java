package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.Centroids;
import org.fairway.pathway.opportunity.Site;
import org.fairway.pathway.support.Refusal;

/** Where the work is done: coordinates (WGS84), or an area whose middle is taken for it. */
@Schema(name = "Site", description = "Where the work is done: coordinates, or an area")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SiteBody(
    @Size(max = 9)
        @Pattern(regexp = "E01[0-9]{6}")
        @Schema(examples = "E01009719", description = "Small area (LSOA 2021)")
        String lsoa21,
    @DecimalMin("49") @DecimalMax("61") @Schema(examples = "52.5105") Double latitude,
    @DecimalMin("-9") @DecimalMax("3") @Schema(examples = "-2.0873") Double longitude) {

  /**
   * The site.
   *
   * @throws Refusal kind INPUT when neither is there, or the area is unknown
   */
  Site toSite() {
    if (latitude != null && longitude != null) {
      return new Site(lsoa21, latitude, longitude);
    }
    if (lsoa21 == null || latitude != null || longitude != null) {
      throw Refusal.input("/site", "site-missing", "Give both coordinates, or an area.");
    }
    return Centroids.of(lsoa21)
        .orElseThrow(
            () ->
                Refusal.input(
                    "/site/lsoa21", "unknown-area", "This is not an English LSOA of 2021."));
  }

  static SiteBody of(Site site) {
    return new SiteBody(site.lsoa21(), site.latitude(), site.longitude());
  }
}
