-- Links by which calendar programs, which have no token, read the open deadlines of one authority.
create table calendar_link (
    id         uuid        constraint pk_calendar_link primary key,
    urn        text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    revoked_by text,
    revoked_at timestamptz,
    constraint ck_calendar_link_revoked check (num_nulls(revoked_by, revoked_at) in (0, 2))
);
create index ix_calendar_link_urn on calendar_link (urn) where revoked_at is null;
