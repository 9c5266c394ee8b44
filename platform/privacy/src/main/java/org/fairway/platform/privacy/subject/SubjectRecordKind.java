package org.fairway.platform.privacy.subject;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records of one kind. */
@Schema(name = "SubjectRecordKind", description = "Records of one kind")
public record SubjectRecordKind(
    @NotNull @Schema(maxLength = 80, examples = "enrolments") String kind,
    @NotNull @Schema(maxItems = 100000) List<SubjectRecord> records) {}
