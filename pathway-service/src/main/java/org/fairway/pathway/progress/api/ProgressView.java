package org.fairway.pathway.progress.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.progress.Progress;
import org.fairway.pathway.progress.ProgressEntry;

/** What the caller may see of somebody's way, oldest first. */
@Schema(name = "Progress", description = "What the caller may see of somebody's way, oldest first")
public record ProgressView(
    @NotNull @Schema(maxItems = Progress.MOST) List<ProgressEntryView> items) {

  static ProgressView of(List<ProgressEntry> entries) {
    return new ProgressView(entries.stream().map(ProgressEntryView::of).toList());
  }
}
