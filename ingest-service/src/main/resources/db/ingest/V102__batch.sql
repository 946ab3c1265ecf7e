-- Deliveries of many documents. What is still to be done is the items that wait; all else about a batch follows from them.
create table batch (
    id              uuid        constraint pk_batch primary key,
    seq             bigint      generated always as identity constraint uq_batch_seq unique,
    handed_in_by    text        not null,
    received_at     timestamptz not null,
    idempotency_key text,
    request_sha256  text        not null,
    stopped         boolean     not null default false,
    constraint uq_batch_idempotency_key unique (handed_in_by, idempotency_key)
);

create table batch_item (
    batch         uuid        not null constraint fk_batch_item_batch references batch,
    position      integer     not null,
    file          text        not null,
    kind          text        not null constraint ck_batch_item_kind check (kind in ('PDF', 'HTML', 'TEXT')),
    urn           text,
    published_on  date,
    source_url    text,
    alerts        text        not null constraint ck_batch_item_alerts check (alerts in ('AUTO', 'NEVER', 'ALWAYS')),
    replaces      uuid,
    -- gone once the item is settled: what was taken in is a report, what was refused has its sender
    bytes         bytea,
    attempts      integer     not null default 0,
    -- somebody is at it until then, and if he is gone another one may take it
    claimed_until timestamptz,
    outcome       text        not null default 'WAITING'
                              constraint ck_batch_item_outcome
                              check (outcome in ('WAITING', 'TAKEN_IN', 'KNOWN', 'REFUSED')),
    report        uuid        constraint fk_batch_item_report references report,
    reason        text,
    detail        text,
    constraint pk_batch_item primary key (batch, position),
    constraint uq_batch_item_file unique (batch, file),
    constraint ck_batch_item_bytes check ((outcome = 'WAITING') = (bytes is not null)),
    constraint ck_batch_item_report check ((outcome in ('TAKEN_IN', 'KNOWN')) = (report is not null)),
    constraint ck_batch_item_reason check ((outcome = 'REFUSED') = (reason is not null))
);
alter table batch_item alter column bytes set storage external;
create index ix_batch_item_waiting on batch_item (batch, position) where outcome = 'WAITING';
