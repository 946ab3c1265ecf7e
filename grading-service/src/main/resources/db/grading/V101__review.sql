-- The structured text of a document as it was taken in, so that it can be shown and be read again by later rules.
create table report_text (
    report   uuid constraint pk_report_text primary key
                  constraint fk_report_text_report references report (id) on delete cascade,
    document text not null
);

-- What a person decided about a document. Bound to its bytes: another version of the report is read afresh.
create table correction (
    id       uuid        constraint pk_correction primary key,
    report   uuid        not null constraint fk_correction_report references report (id) on delete cascade,
    sha256   text        not null,
    author   text        not null constraint ck_correction_author check (author <> ''),
    reason   text        not null constraint ck_correction_reason check (reason <> ''),
    made_at  timestamptz not null,
    decision jsonb       not null
);
create index ix_correction_report on correction (report, made_at);
