package org.fairway.pathway.sidebyside.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.sidebyside.PlanDocument;
import org.fairway.pathway.sidebyside.Publication;
import org.fairway.pathway.sidebyside.PublicationHead;
import org.fairway.pathway.sidebyside.PublicationState;

/** A publication as its own care system sees it. */
@Schema(name = "PlanPublication", description = "What a care system shows others of its plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicationView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 7, pattern = PlanYear.PATTERN) String period,
    @Schema(required = true, minimum = "1", description = "Counts the publications of the year")
        int edition,
    @NotNull PublicationState state,
    @NotNull
        @Size(max = Publication.MOST_READERS)
        @Schema(description = "Care systems that were named, also after the withdrawal")
        List<@Size(max = 40) @Pattern(regexp = "[A-Z0-9]{3,40}") String> readers,
    @NotNull Instant createdAt,
    Instant publishedAt,
    Instant withdrawnAt,
    @Schema(description = "Exactly what readers see; absent in lists") PlanDocument document) {

  static PublicationView of(Publication publication) {
    return of(publication.head(), publication.document());
  }

  static PublicationView inList(PublicationHead publication) {
    return of(publication, null);
  }

  private static PublicationView of(PublicationHead publication, PlanDocument document) {
    return new PublicationView(
        publication.id(),
        publication.period(),
        publication.edition(),
        publication.state(),
        publication.readers(),
        publication.createdAt(),
        publication.publishedAt(),
        publication.withdrawnAt(),
        document);
  }
}
