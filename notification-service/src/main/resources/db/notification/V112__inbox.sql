-- Who has read which alert, by the name in the token.
create table alert_reading (
    alert   uuid        not null constraint fk_alert_reading_alert references alert (id),
    reader  text        not null,
    read_at timestamptz not null,
    constraint pk_alert_reading primary key (alert, reader)
);
-- Who was the first to take an alert upon them.
create table alert_acknowledgement (
    alert           uuid        constraint pk_alert_acknowledgement primary key
        constraint fk_alert_acknowledgement_alert references alert (id),
    acknowledged_by text        not null,
    acknowledged_at timestamptz not null
);
create index ix_alert_inbox on alert (raised_at desc, id desc) where released;
create index ix_alert_inbox_council on alert (urn, raised_at desc, id desc)
    where released and audience in ('council', 'general');
