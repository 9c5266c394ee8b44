package org.fairway.metrics.funnel.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether there are figures, for the description of the API. */
@Schema(
    name = "FunnelStatus",
    description = "SUPPRESSED when hidden; NOT_SUPPLIED when no event tells of it",
    type = SchemaType.STRING,
    enumeration = {"COMPUTED", "SUPPRESSED", "NOT_SUPPLIED"})
interface FunnelStatus {}
