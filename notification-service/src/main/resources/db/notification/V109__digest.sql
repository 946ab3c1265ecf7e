alter table subscription add column frequency text not null default 'immediate'
    constraint ck_subscription_frequency
    check (frequency in ('immediate', 'daily', 'weekly', 'immediate_when_critical'));
alter table subscription alter column frequency drop default;

-- Several alerts in one message to one person: those of a slot, or those that came shortly after another message.
create table digest (
    id      uuid        constraint pk_digest primary key,
    person  uuid        not null constraint fk_digest_person references person (id),
    channel text        not null,
    kind    text        not null constraint ck_digest_kind check (kind in ('slot', 'group')),
    -- when it is due; what is late still belongs to it
    slot    timestamptz not null,
    constraint uq_digest unique (person, channel, kind, slot)
);

create table digest_entry (
    digest uuid    not null constraint fk_digest_entry_digest references digest (id),
    alert  uuid    not null constraint fk_digest_entry_alert references alert (id),
    -- the rules that matched: in plain English, and their subscriptions
    why    text[]  not null,
    rules  uuid[]  not null,
    -- whether the last attempt told it: what was overtaken by then is left out
    told   boolean not null,
    constraint pk_digest_entry primary key (digest, alert)
);
create index ix_digest_entry_alert on digest_entry (alert);

alter table delivery add column digest uuid constraint fk_delivery_digest references digest (id);
alter table delivery drop constraint ck_delivery_one;
alter table delivery add constraint ck_delivery_one check (num_nonnulls(alert, notice, subscription, digest) = 1);
alter table delivery add constraint uq_delivery_digest unique (digest);
-- The subscriptions whose rules matched. Empty where that decides nothing: corrections, withdrawals, notices.
alter table delivery add column rules uuid[] not null default '{}';
