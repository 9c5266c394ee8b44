package org.fairway.pathway.sidebyside;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.programme.PathwayType;

/**
 * What one side does in a stream.
 *
 * @param present whether it told any programme of the stream
 * @param programmes null when it told none, which need not mean that there is none
 * @param places null likewise
 */
@Schema(name = "StreamSide", description = "What one care system does in a stream")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StreamSide(
    @Schema(required = true, description = "Whether it told any programme of the stream")
        boolean present,
    @Schema(minimum = "1", maximum = "500") Integer programmes,
    @Schema(minimum = "0", maximum = "5000000") Integer places,
    @NotNull @Schema(maxItems = 50) List<PathwayType> pathwayTypes) {

  static StreamSide of(List<PublishedProgramme> programmes) {
    if (programmes.isEmpty()) {
      return new StreamSide(false, null, null, List.of());
    }
    List<PathwayType> types =
        programmes.stream().flatMap(of -> of.pathwayTypes().stream()).distinct().sorted().toList();
    int places = programmes.stream().mapToInt(PublishedProgramme::places).sum();
    return new StreamSide(true, programmes.size(), places, types);
  }
}
