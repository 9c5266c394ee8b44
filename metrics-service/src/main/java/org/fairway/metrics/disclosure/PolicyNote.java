package org.fairway.metrics.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said of disclosure control beside an answer.
 *
 * @param applied false for the organisation's own analysts, who see true counts
 * @param threshold smallest count shown, but for 0
 * @param policy name of the rule
 * @param roundedTo what counts are rounded to a multiple of; null when they are not
 * @param minimumRespondents of a survey figure
 */
@Schema(
    name = "Disclosure",
    description = "Whether small counts were kept from the reader, and by which rule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyNote(
    @Schema(required = true) boolean applied,
    @Schema(required = true, minimum = "0", maximum = "1000") int threshold,
    @NotNull @Schema(maxLength = 60, pattern = "[A-Z0-9_]+", description = "Name of the rule")
        String policy,
    @NotNull Method method,
    @Schema(
            minimum = "1",
            maximum = "1000",
            description = "Counts are multiples of it, and rates made from such; absent: true")
        Integer roundedTo,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "1000",
            description = "Survey figures of fewer are not shown")
        int minimumRespondents) {}
