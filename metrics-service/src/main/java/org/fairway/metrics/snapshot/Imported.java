package org.fairway.metrics.snapshot;

import java.util.List;
import org.fairway.metrics.extract.FoldResult;

/**
 * What a job came to.
 *
 * @param version of the snapshot; null after a dry run
 */
record Imported(FoldResult result, Long version, List<String> warnings, QualityReport quality) {}
