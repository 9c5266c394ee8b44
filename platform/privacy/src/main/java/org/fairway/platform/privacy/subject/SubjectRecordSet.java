package org.fairway.platform.privacy.subject;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that one service keeps of a person.
 *
 * @param kinds those of which there is a record
 */
@Schema(name = "SubjectRecordSet", description = "All that one service keeps of a person")
public record SubjectRecordSet(
    @NotNull @Schema(maxLength = 60, examples = "pathway-service") String service,
    @NotNull @Schema(maxItems = 100, description = "Those of which there is a record")
        List<SubjectRecordKind> kinds) {}
