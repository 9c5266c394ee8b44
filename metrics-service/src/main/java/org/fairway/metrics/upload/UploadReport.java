package org.fairway.metrics.upload;

import java.util.List;
import org.fairway.metrics.fact.Warning;

/**
 * What became of a file that was taken, or would be.
 *
 * @param feed as in paths
 * @param definition version of the feed's description
 * @param source under which the facts are kept
 * @param sheet that the sender named; null for none
 * @param version of the source's facts; null for a rehearsal
 * @param checksum SHA-256 of the file, hexadecimal
 * @param rows read, without blank ones and those of other organisations
 * @param facts made of them
 * @param skipped rows about other organisations
 * @param ignoredColumns columns that mean nothing to the feed
 * @param warnings what is odd
 */
public record UploadReport(
    String organisation,
    String period,
    String feed,
    String definition,
    String source,
    String sheet,
    Long version,
    String checksum,
    long rows,
    long facts,
    long skipped,
    List<String> ignoredColumns,
    List<Warning> warnings) {

  static UploadReport of(
      Subject subject, String checksum, Findings findings, List<Warning> judged) {
    List<Warning> warnings = new java.util.ArrayList<>(findings.warnings());
    warnings.addAll(judged);
    return new UploadReport(
        subject.organisation(),
        subject.period().toString(),
        subject.feed().name(),
        subject.feed().version(),
        subject.source(),
        subject.sheet(),
        null,
        checksum,
        findings.rows(),
        findings.facts().size(),
        findings.counted(Notes.OTHERS),
        List.copyOf(findings.ignoredColumns()),
        warnings.stream().distinct().limit(1000).toList());
  }

  UploadReport withVersion(long stored) {
    return new UploadReport(
        organisation,
        period,
        feed,
        definition,
        source,
        sheet,
        stored,
        checksum,
        rows,
        facts,
        skipped,
        ignoredColumns,
        warnings);
  }
}
