package org.fairway.metrics.upload.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A table as JSON, for the description of the API: it is read row by row. */
@Schema(name = "UploadTable", description = "A table as JSON")
record UploadTable(
    @Schema(maxLength = 40, pattern = "[a-z][a-z-]*", description = "The feed, if it is said here")
        String feed,
    @NotNull
        @Schema(
            maxItems = 100_000,
            description = "A row each: names of columns, and a text, number or nothing for each")
        List<Map<String, Object>> rows) {}
