package org.fairway.pathway.sidebyside.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.sidebyside.Publication;

/** Who is to read a publication. */
@Schema(name = "PublishPlanRequest", description = "Care systems that are to read it")
public record PublishRequest(
    @NotNull
        @Size(min = 1, max = Publication.MOST_READERS)
        @Schema(description = "ODS codes; those that read it already stay")
        List<@NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9]{3,40}") String> readers) {}
