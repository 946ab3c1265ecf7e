-- Servers that alerts are posted to.
create table webhook_endpoint (
    id              uuid        constraint pk_webhook_endpoint primary key,
    url             text        not null,
    -- whose communications team keeps it; empty: operators only
    authorities     text[]      not null,
    -- sealed with the key of this service, which is not in the database
    secret          bytea       not null,
    -- good beside the other until then
    former_secret   bytea,
    former_until    timestamptz,
    created_by      text        not null,
    created_at      timestamptz not null,
    -- since its server last took something
    failing_since   timestamptz,
    failures        integer     not null default 0,
    disabled_at     timestamptz,
    disabled_reason text,
    constraint ck_webhook_endpoint_former check (num_nulls(former_secret, former_until) in (0, 2)),
    constraint ck_webhook_endpoint_failing check ((failing_since is null) = (failures = 0)),
    constraint ck_webhook_endpoint_disabled check (num_nulls(disabled_at, disabled_reason) in (0, 2))
);
create index ix_webhook_endpoint_created on webhook_endpoint (created_at, id);

-- What was posted and what came back, for as long as its owner may want to look.
create table webhook_attempt (
    id       uuid        constraint pk_webhook_attempt primary key,
    endpoint uuid        not null
        constraint fk_webhook_attempt_endpoint references webhook_endpoint (id) on delete cascade,
    -- the webhook-id, the same for each attempt
    message  uuid        not null,
    type     text        not null,
    began_at timestamptz not null,
    took_ms  integer     not null,
    outcome  text        not null
        constraint ck_webhook_attempt_outcome check (outcome in ('taken', 'try_later', 'unknown', 'refused')),
    status   integer,
    reason   text,
    -- the beginning of what the server said
    answer   text        not null
);
create index ix_webhook_attempt_endpoint on webhook_attempt (endpoint, began_at desc, id desc);
create index ix_webhook_attempt_began on webhook_attempt (began_at);
