-- Where canaries end: the last one that arrived, and whether operators were told that none does. One row.
create table canary (
    id             integer     constraint pk_canary primary key constraint ck_canary_one check (id = 1),
    canary         uuid,
    started_at     timestamptz,
    arrived_at     timestamptz,
    -- since when none has arrived, as operators were told; null while all is well
    missing_since  timestamptz,
    constraint ck_canary_arrived check (num_nulls(canary, started_at, arrived_at) in (0, 3))
);
insert into canary (id) values (1);
