-- Events to be sent, written in the transaction of their effect. seq orders the events of one key; between keys it is
-- not commit order, which is why the relay looks for sent_at is null and never for "above the last seq".
create table outbox (
    seq        bigint      generated always as identity constraint pk_outbox primary key,
    id         uuid        not null constraint uq_outbox_id unique,
    topic      text        not null,
    key        text        not null,
    type       text        not null,
    subject    text        not null,
    time       timestamptz not null,
    -- bytea and not text, which refuses U+0000
    body       bytea       not null,
    sent_at    timestamptz,
    -- the broker refused the event itself: why, and not to be offered again before
    refusal    text,
    not_before timestamptz
);
create index ix_outbox_unsent on outbox (topic, seq) where sent_at is null;
create index ix_outbox_refused on outbox (topic, key) where sent_at is null and not_before is not null;
create index ix_outbox_sent on outbox (sent_at) where sent_at is not null;

-- Events whose effect is committed. A row must outlive every copy of its event, in the topic and in the dead letters.
create table inbox (
    event_id    uuid        constraint pk_inbox primary key,
    source      text        not null,
    received_at timestamptz not null
);
create index ix_inbox_received on inbox (received_at);

-- Events that could not be handled (reason is set) and the later events of the same key, queueing behind (it is null).
create table parked_event (
    seq       bigint      generated always as identity constraint pk_parked_event primary key,
    event_id  uuid        not null,
    topic     text        not null,
    key       text        not null,
    type      text        not null,
    source    text        not null,
    subject   text        not null,
    time      timestamptz not null,
    body      bytea       not null,
    reason    text,
    attempts  integer     not null constraint ck_parked_event_attempts check (attempts >= 0),
    parked_at timestamptz not null,
    -- a copy of an event that is already parked adds nothing
    constraint uq_parked_event_id unique (topic, event_id)
);
create index ix_parked_event_key on parked_event (topic, key, seq);
