package org.fairway.referral.directory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service in the shape of HSDS-UK 3.0, with the {@code service_capacity} of HSDS 3.1. */
@Schema(name = "DirectoryService", description = "A service in the shape of HSDS-UK 3.0")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ServiceView(
    @NotNull UUID id,
    @NotNull @JsonProperty("organization_id") UUID organizationId,
    @NotNull @Size(max = 200) String name,
    @NotNull @Size(max = 2000) String description,
    @NotNull @Schema(format = "uri", maxLength = 500) String url,
    @NotNull @Schema(description = "Only active services are told", enumeration = "active")
        String status,
    @NotNull @JsonProperty("last_modified") Instant lastModified,
    @NotNull Organization organization,
    @NotNull @JsonProperty("service_areas") @Size(max = 60) List<ServiceArea> serviceAreas,
    @Size(max = 30) List<Language> languages,
    @Size(max = 60) List<Attribute> attributes,
    @JsonProperty("service_capacity")
        @Size(max = 1)
        @Schema(description = "Free places; absent for a service without places")
        List<Capacity> serviceCapacity) {

  /** Who provides a service. */
  @Schema(name = "DirectoryOrganization", description = "Who provides a service")
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Organization(
      @NotNull UUID id,
      @NotNull @Size(max = 200) String name,
      @NotNull @Size(max = 2000) String description,
      @Schema(format = "uri", maxLength = 500) String website,
      @JsonProperty("organization_identifiers") @Size(max = 10) List<Identifier> identifiers) {}

  /** The organisation's name in a register. */
  @Schema(name = "DirectoryIdentifier", description = "The organisation's name in a register")
  record Identifier(
      @NotNull UUID id,
      @NotNull
          @JsonProperty("identifier_scheme")
          @Size(max = 20)
          @Schema(description = "By org-id.guide")
          String scheme,
      @NotNull @JsonProperty("identifier_type") @Size(max = 20) String type,
      @NotNull @Size(max = 40) String identifier) {}

  /** Where a service is available. */
  @Schema(name = "DirectoryArea", description = "Where a service is available")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ServiceArea(
      @NotNull UUID id,
      @NotNull @Size(max = 100) String name,
      @Schema(format = "uri", maxLength = 200) String uri) {}

  /** A language that is spoken. */
  @Schema(name = "DirectoryLanguage", description = "A language that is spoken")
  record Language(
      @NotNull UUID id,
      @NotNull @Size(max = 100) String name,
      @NotNull @Size(max = 40) String code) {}

  /** What a service is, and for whom. */
  @Schema(name = "DirectoryAttribute", description = "What a service is, or for whom")
  record Attribute(
      @NotNull UUID id,
      @NotNull @JsonProperty("link_id") UUID linkId,
      @NotNull @JsonProperty("taxonomy_term_id") UUID termId,
      @NotNull @JsonProperty("link_type") @Size(max = 40) String linkType,
      @NotNull @JsonProperty("taxonomy_term") Term term) {}

  /** A code of a taxonomy. */
  @Schema(name = "DirectoryTerm", description = "A code of a taxonomy")
  record Term(
      @NotNull UUID id,
      @NotNull @Size(max = 100) String name,
      @NotNull @Size(max = 200) String description,
      @NotNull @Size(max = 100) String taxonomy,
      @NotNull @Size(max = 100) String term) {}

  /** Free places. */
  @Schema(name = "DirectoryCapacity", description = "Free places of a service")
  record Capacity(
      @NotNull UUID id,
      @NotNull @JsonProperty("service_id") UUID serviceId,
      @NotNull @JsonProperty("unit_id") UUID unitId,
      @NotNull Unit unit,
      @Schema(required = true, description = "Places that are free") int available,
      @Schema(required = true, description = "Places in all") int maximum,
      @NotNull @Size(max = 100) String description,
      @NotNull Instant updated) {}

  /** What is counted. */
  @Schema(name = "DirectoryUnit", description = "What is counted")
  record Unit(@NotNull UUID id, @NotNull @Size(max = 40) String name) {}
}
