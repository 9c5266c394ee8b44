-- A start that did not last to the first day is taken back: the later of the two moments decides. started_at is the
-- latest start told, undone_at the latest taking back.
alter table funnel_application add column undone_at timestamptz;
