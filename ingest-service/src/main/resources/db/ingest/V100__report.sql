-- Versions of reports as they came in. Takings-in commit one after the other, so seq is the order in which they appear.
create table report (
    id                uuid        constraint pk_report primary key,
    seq               bigint      generated always as identity constraint uq_report_seq unique,
    first             uuid        not null constraint fk_report_first references report,
    version           integer     not null constraint ck_report_version check (version >= 1),
    replaces          uuid        constraint fk_report_replaces references report
                                  constraint uq_report_replaces unique,
    sha256            text        not null constraint uq_report_sha256 unique
                                  constraint ck_report_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    kind              text        not null constraint ck_report_kind check (kind in ('PDF', 'HTML', 'TEXT')),
    bytes             integer     not null constraint ck_report_bytes check (bytes > 0),
    pages             integer     not null constraint ck_report_pages check (pages >= 1),
    image_only        boolean     not null,
    truncated         boolean     not null,
    source            text        not null,
    handed_in_by      text        not null,
    received_at       timestamptz not null,
    urn               text        constraint ck_report_urn check (urn ~ '^[0-9]+$'),
    published_on      date,
    source_url        text,
    alerts            text        not null constraint ck_report_alerts check (alerts in ('AUTO', 'NEVER', 'ALWAYS')),
    -- the event that tells of this version; it has left the outbox once the broker has it
    event_id          uuid        not null constraint uq_report_event_id unique,
    withdrawn_at      timestamptz,
    withdrawn_by      text,
    withdrawal_reason text,
    constraint uq_report_first_version unique (first, version),
    constraint ck_report_first check ((id = first) = (version = 1)),
    constraint ck_report_replaces check ((replaces is null) = (version = 1)),
    constraint ck_report_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawal_reason) in (0, 3))
);

-- What each version consists of, apart from the rows that lists read.
create table document (
    report    uuid  constraint pk_document primary key constraint fk_document_report references report,
    bytes     bytea not null,
    -- text as blocks, the JSON that the event carries; not jsonb, which would reorder it
    structure text  not null constraint ck_document_structure check (structure is json object)
);
-- not compressed, so that a part is read without the whole; PDF is compressed already
alter table document alter column bytes set storage external;

-- What was handed in under each key, so that a repetition is told from another request.
create table idempotency_key (
    caller         text        not null,
    key            text        not null,
    request_sha256 text        not null,
    report         uuid        not null constraint fk_idempotency_key_report references report,
    used_at        timestamptz not null,
    constraint pk_idempotency_key primary key (caller, key)
);
