import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, Retry } from '@fairway/client';
import {
  Audience,
  Configuration,
  ReportFileFormat,
  ReportFormat,
  ReportKind,
  ReportsApi,
  ReportState,
} from '@fairway/client/reporting';
import { credentials, setting } from './settings.js';
import { until } from './waiting.js';

/** reporting-service reads the figures in metrics-service with the token that it is given. */
const SCOPES = 'metrics:read reports:read reports:write';

/** What the care system's own program does. */
export class ReportReader {
  private readonly retry = new Retry();
  private readonly tenant = setting('FAIRWAY_TENANT');
  private readonly reports = new ReportsApi(
    new Configuration(connect(setting('FAIRWAY_REPORTING_URL'), credentials('FAIRWAY_REPORTS', SCOPES))),
  );

  /** Has this year's impact report made, and downloads it into the folder. */
  async download(folder: string): Promise<string> {
    const period = financialYear(new Date());
    const reportRequest = {
      kind: ReportKind.WideningParticipationImpact,
      organisations: [this.tenant],
      period,
      audience: Audience.Organisation,
      formats: [ReportFormat.Html],
    };
    const { id } = await this.retry.create((idempotencyKey) =>
      this.reports.requestReport({ idempotencyKey, reportRequest }),
    );
    await until('the report', async () => {
      const { state, reason } = await this.retry.read(() => this.reports.getReport({ id }));
      if (state === ReportState.Failed) {
        throw new Error(`the report was not made: ${reason}`);
      }
      return state === ReportState.Completed ? state : undefined;
    });
    const file = await this.retry.read(() => this.reports.getReportFile({ id, format: ReportFileFormat.Html }));
    await mkdir(folder, { recursive: true });
    const target = join(folder, `example-impact-${this.tenant}-${period}.html`);
    await writeFile(target, new Uint8Array(await file.arrayBuffer()));
    return target;
  }
}

/** April to March, as in 2026-27. */
function financialYear(day: Date): string {
  const start = day.getUTCMonth() < 3 ? day.getUTCFullYear() - 1 : day.getUTCFullYear();
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}`;
}
