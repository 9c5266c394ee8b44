package org.fairway.platform.privacy.subject;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fields that belong together; those without a value are left out. */
@Schema(name = "SubjectRecord", description = "Fields that belong together")
public record SubjectRecord(@NotNull @Schema(maxItems = 200) List<SubjectField> fields) {}
