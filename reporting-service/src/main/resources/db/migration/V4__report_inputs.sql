-- The figures that a report is made from, as metrics-service answered them; never changed. Apart from the report, so that lists stay light.
create table report_inputs (
  tenant_id       text not null,
  organisation_id text not null,
  report_id       uuid primary key,
  body            text not null,
  foreign key (tenant_id, report_id) references report (tenant_id, id)
);
comment on column report_inputs.body is 'JSON as text: equal to the last digit, in the order of the answers';
call fairway_protect_organisation('report_inputs');
call fairway_append_only('report_inputs');
