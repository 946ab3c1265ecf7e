-- Which change of the documents it was that left a document as it is: a rising number, given under the lock on the record.
-- So the highest tells whether any document has changed since, also where nothing new was said of its inspection.
alter table report add column filed bigint not null default 0;
alter table report alter column filed drop default;
create index ix_report_filed on report (filed);
