package org.fairway.metrics.representation.api;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what a community can be compared, for the description of the API. */
@Schema(
    name = "RepresentationDimension",
    description = "By what people are told apart",
    type = SchemaType.STRING,
    enumeration = {"ethnicGroup", "disability", "sex", "imdDecile"})
interface DimensionName {}
