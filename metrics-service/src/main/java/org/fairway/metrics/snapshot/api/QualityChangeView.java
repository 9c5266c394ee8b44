package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.QualityReport;

/** The change against the snapshot of the year before. */
@Schema(name = "ExtractChange", description = "The change against the snapshot of the year before")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityChangeView(
    @NotNull @Schema(description = "The day that is compared with") LocalDate snapshotDate,
    @Schema(required = true, minimum = "1") long version,
    @Schema(required = true, description = "Substantive staff then") long headcount,
    @Schema(required = true, description = "Now less then") long difference,
    @Schema(description = "The difference over the headcount then; absent when that was 0")
        Double relative,
    @NotNull @Size(max = 20) @Schema(description = "What was unknown then")
        List<QualityFieldView> fields,
    @NotNull
        @Size(max = 20)
        @Schema(description = "Posts whose number of people has changed, the largest change first")
        List<Post> posts) {

  /** People on a post. */
  @Schema(name = "ExtractPost", description = "People on a post, then and now")
  record Post(
      @NotNull @Schema(maxLength = 60, examples = "CLINICAL/5") String post,
      @Schema(required = true) long before,
      @Schema(required = true) long now) {
    static Post of(QualityReport.Post post) {
      return new Post(post.post(), post.before(), post.now());
    }
  }

  static QualityChangeView of(QualityReport.Change change) {
    return new QualityChangeView(
        change.snapshotDate(),
        change.version(),
        change.headcount(),
        change.difference(),
        change.relative(),
        change.fields().stream().map(QualityFieldView::of).toList(),
        change.posts().stream().map(Post::of).toList());
  }
}
