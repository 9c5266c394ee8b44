package org.fairway.referral.directory.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the feed says of itself, as HSDS asks. */
@Schema(name = "DirectoryDetails", description = "What the feed says of itself")
record DirectoryDetails(
    @NotNull @Size(max = 40) @Schema(examples = "HSDS-UK-3.0") String version,
    @NotNull @Schema(format = "uri", maxLength = 500) String profile,
    @NotNull @JsonProperty("openapi_url") @Schema(format = "uri", maxLength = 500)
        String openapiUrl) {}
