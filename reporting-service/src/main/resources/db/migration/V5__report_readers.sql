-- Who may read a report is narrower than row-level security alone: see ADR 0012.
comment on column report.organisation_id is 'Who asked for it. Row-level security shows the row to this organisation and to its whole care system; a report with true counts (audience ORGANISATION) is read only by analysts and employers of this very organisation';
