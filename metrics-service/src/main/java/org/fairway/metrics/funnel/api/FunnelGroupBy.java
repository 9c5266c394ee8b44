package org.fairway.metrics.funnel.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What groups may be made by, for the description of the API. */
@Schema(
    name = "FunnelGroupBy",
    description = "What the referrals are told apart by",
    type = SchemaType.STRING,
    enumeration = {
      "ethnicGroup",
      "disability",
      "sex",
      "ageBand",
      "imdDecile",
      "sourceType",
      "partner",
      "programme",
      "pathwayType",
      "priorityGroup",
      "icb"
    })
interface FunnelGroupBy {}
