-- A document that was taken in. The document column is the whole of what was read and settled; the others are what is
-- searched by. A withdrawn report keeps its number and version, so that an older event about it stays without effect.
create table report (
    id          uuid        constraint pk_report primary key,
    version     integer     not null constraint ck_report_version check (version > 0),
    status      text        not null constraint ck_report_status check (status in ('graded', 'ungraded', 'review', 'withdrawn')),
    sha256      text,
    received_at timestamptz,
    urn         text,
    inspection  uuid,
    document    jsonb,
    constraint ck_report_withdrawn check ((status = 'withdrawn') = (document is null)),
    constraint ck_report_filed check (document is null or (inspection is not null and sha256 is not null and received_at is not null))
);
create index ix_report_urn on report (urn, received_at);
create index ix_report_inspection on report (inspection, received_at);

-- What was last said about an inspection, or about a held document, which stands for the inspection that it will turn
-- out to be. The outcome column is the body that was published; the others are what is searched and counted by.
create table inspection (
    id                 uuid    constraint pk_inspection primary key,
    version            integer not null constraint ck_inspection_version check (version > 0),
    key                text    not null,
    status             text    not null constraint ck_inspection_status check (status in ('graded', 'ungraded', 'review', 'withdrawn')),
    alert              boolean not null,
    alert_reason       text    not null,
    -- whether anybody was ever told: only they are told of a correction
    alerted            boolean not null,
    urn                text,
    framework          text,
    kind               text,
    inspection_start   date,
    inspection_end     date,
    published_on       date,
    published_on_basis text    constraint ck_inspection_basis check (published_on_basis in ('given', 'printed', 'history', 'estimated')),
    -- area code to grade code, of the council only
    grades             jsonb   not null,
    is_current         boolean not null,
    outcome            jsonb,
    constraint ck_inspection_withdrawn check ((status = 'withdrawn') = (outcome is null))
);
create index ix_inspection_urn on inspection (urn, inspection_end desc);
create index ix_inspection_published on inspection (published_on desc, id);
create index ix_inspection_current on inspection (urn) where is_current;
create index ix_inspection_overall on inspection ((grades ->> 'overall_effectiveness')) where status = 'graded';

-- What was last said about each local authority, so that only what changed is said again.
create table authority (
    urn  text  constraint pk_authority primary key,
    body jsonb not null
);
