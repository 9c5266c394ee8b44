package org.fairway.reporting.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Files of reports; lists leave the contents where they are. */
@ApplicationScoped
class FileRepository implements PanacheRepositoryBase<ReportFile, ReportFile.Key> {

  /** In the order of the formats' names. */
  List<FileInfo> infos(Collection<UUID> reports) {
    return getEntityManager()
        .createQuery(
            "select new org.fairway.reporting.report.FileInfo(f.reportId, f.format, f.size, f.sha256) from ReportFile f"
                + " where f.reportId in :reports order by f.reportId, f.format",
            FileInfo.class)
        .setParameter("reports", reports)
        .getResultList();
  }
}
