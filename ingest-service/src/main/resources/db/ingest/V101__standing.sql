-- What was withdrawn may be published again: the same bytes are one report only among those that stand.
alter table report drop constraint uq_report_sha256;
create unique index uq_report_sha256 on report (sha256) where withdrawn_at is null;
