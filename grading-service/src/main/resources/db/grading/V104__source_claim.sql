-- The last claim of each source that all it lists is held, and what of it is proven: that needs every report it names.
create table source_claim (
    source      text        constraint pk_source_claim primary key,
    complete_to date        not null,
    checked_at  timestamptz not null,
    reports     uuid[]      not null,
    -- day and time of the last claim all of whose reports had arrived
    proven_to   date,
    proven_at   timestamptz,
    -- up to where the record is complete by it, without what is held; null while nothing is proven
    record_to   date,
    constraint ck_source_claim_proven check (num_nulls(proven_to, proven_at, record_to) in (0, 3))
);
