package org.fairway.referral.bulk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.bulk.ImportJob;
import org.fairway.referral.bulk.ImportJobs;

/** Takes a file that was read: once for a key, however often it is sent. */
@ApplicationScoped
class ImportDesk {

  private final ImportJobs jobs;

  ImportDesk(ImportJobs jobs) {
    this.jobs = jobs;
  }

  @Idempotent
  Response importReferrals(Upload upload) {
    ImportJob job =
        jobs.register(upload.table(), upload.checksum(), upload.mode(), upload.atomicity());
    return Created.accepted("/v1/imports/" + job.id(), ImportView.of(job));
  }
}
