package org.fairway.referral.directory.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the feed, as Open Referral UK has it. */
@Schema(name = "DirectoryPage", description = "A page of services, as Open Referral UK has it")
record FeedPage(
    @JsonProperty("total_items") @Schema(required = true, description = "Services in all")
        long totalItems,
    @JsonProperty("total_pages") @Schema(required = true, description = "Pages in all")
        long totalPages,
    @JsonProperty("page_number") @Schema(required = true, description = "This page, from 1 on")
        int pageNumber,
    @Schema(required = true, description = "Services on this page") int size,
    @JsonProperty("first_page") @Schema(required = true) boolean firstPage,
    @JsonProperty("last_page") @Schema(required = true) boolean lastPage,
    @Schema(required = true) boolean empty,
    @NotNull @Size(max = 100) List<ServiceView> contents) {

  /** A page beyond the end is empty, and the last. */
  static FeedPage of(long total, int page, int perPage, List<ServiceView> contents) {
    long pages = Math.max(1, (total + perPage - 1) / perPage);
    return new FeedPage(
        total,
        pages,
        page,
        contents.size(),
        page == 1,
        page >= pages,
        contents.isEmpty(),
        contents);
  }
}
