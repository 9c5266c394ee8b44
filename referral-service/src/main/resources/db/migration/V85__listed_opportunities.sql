-- What employers offer is listed too. What is no partner and was closed stays out of the feed.
alter table directory_listing
  drop constraint directory_listing_source_check,
  add constraint directory_listing_source_check check (source in ('PARTNER', 'PROGRAMME', 'OPPORTUNITY'));
comment on column directory_listing.shown is
  'False for a partner that is suspended, or wishes not to be listed, and for what was closed.';
