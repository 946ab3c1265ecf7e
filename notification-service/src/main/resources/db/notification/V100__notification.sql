-- The local authorities as grading last published them.
create table authority (
    urn         text constraint pk_authority primary key,
    name        text not null,
    region      text not null,
    region_code text not null
);

-- Every outcome in the version order of its inspection. The highest version is what is now known; the lower ones
-- are what people may have been told.
create table outcome (
    inspection  uuid        not null,
    version     integer     not null,
    type        text        not null,
    alert       boolean     not null,
    -- as received: bytea and not jsonb, which refuses U+0000
    body        bytea       not null,
    received_at timestamptz not null,
    constraint pk_outcome primary key (inspection, version)
);

-- The only place where an address is kept.
create table person (
    id      uuid constraint pk_person primary key,
    address text not null constraint uq_person_address unique
);

create table subscription (
    id           uuid        constraint pk_subscription primary key,
    person       uuid        not null constraint fk_subscription_person references person (id),
    channel      text        not null constraint ck_subscription_channel check (channel = 'email'),
    audience     text        not null
        constraint ck_subscription_audience check (audience in ('council', 'ministerial', 'general')),
    -- sorted, so that the same rule is the same row; empty means all
    authorities  text[]      not null,
    regions      text[]      not null,
    types        text[]      not null,
    created_at   timestamptz not null,
    -- why it may be alerted without the person's own confirmation; null while that is awaited
    ground       text,
    confirmed_by text,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    constraint ck_subscription_confirmed
        check (num_nulls(ground, confirmed_by, confirmed_at) in (0, 3))
);
create unique index uq_subscription_rule
    on subscription (person, channel, audience, authorities, regions, types) where ended_at is null;

-- What was told to an audience. The id is computed from inspection, meaning and audience, so nothing is told twice.
create table alert (
    id         uuid        constraint pk_alert primary key,
    inspection uuid        not null,
    version    integer     not null,
    meaning    text        not null
        constraint ck_alert_meaning
        check (meaning in ('first_news', 'held_notice', 'follow_up', 'correction', 'withdrawal')),
    audience   text        not null
        constraint ck_alert_audience check (audience in ('council', 'ministerial', 'general')),
    subject    text        not null,
    raised_at  timestamptz not null,
    constraint fk_alert_outcome foreign key (inspection, version) references outcome (inspection, version)
);
create index ix_alert_inspection on alert (inspection);
create index ix_alert_general on alert (raised_at desc, id desc) where audience = 'general';

create table delivery (
    id         uuid        constraint pk_delivery primary key,
    alert      uuid        not null constraint fk_delivery_alert references alert (id),
    person     uuid        not null constraint fk_delivery_person references person (id),
    channel    text        not null,
    -- the reason to be told to the person: the rules that matched, in plain English
    why        text        not null,
    status     text        not null
        constraint ck_delivery_status check (status in ('due', 'in_flight', 'retrying', 'delivered', 'abandoned')),
    due_since  timestamptz not null,
    -- when an attempt is next to be made; of one in flight, the end of its lease
    next_at    timestamptz,
    attempts   integer     not null default 0,
    reason     text,
    settled_at timestamptz,
    constraint uq_delivery unique (alert, person, channel),
    constraint ck_delivery_settled
        check ((status in ('delivered', 'abandoned')) = (next_at is null) and (next_at is null) = (settled_at is not null))
);
create index ix_delivery_next on delivery (next_at) where next_at is not null;
create index ix_delivery_person on delivery (person);
