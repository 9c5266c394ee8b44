package org.fairway.pathway.ats.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.MappedStage;

/** All stage mappings of a connection, by the sender's name. */
public record MappingsView(@Schema(maxItems = 200) List<MappedStage> mappings) {}
