-- Staff by the decile of deprivation of the area they live in: {"1": 120, ..., "UNKNOWN": 30}; {} when the file did not
-- tell areas, null for snapshots from before.
alter table snapshot add column homes jsonb;

-- Kept sums now hold staff by sex, by age band and by decile too; they are made anew when they are next read.
truncate snapshot_margin;
