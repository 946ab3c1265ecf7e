-- A withdrawn report whose bytes and text an operator erased: who, when and why stays, with its hash and its dates.
alter table report
    add column erased_at      timestamptz,
    add column erased_by      text,
    add column erasure_reason text,
    add constraint ck_report_erased check (num_nulls(erased_at, erased_by, erasure_reason) in (0, 3)),
    add constraint ck_report_erased_withdrawn check (erased_at is null or withdrawn_at is not null);
