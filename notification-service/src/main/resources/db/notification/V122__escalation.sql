-- A subscription that hears only of what nobody acknowledged in time of all that another one was told.
alter table subscription
    add column escalates     uuid constraint fk_subscription_escalates references subscription (id),
    add column after_minutes integer,
    add constraint ck_subscription_escalates
        check (num_nulls(escalates, after_minutes) in (0, 2) and after_minutes between 1 and 1440);
create unique index uq_subscription_escalates on subscription (escalates) where ended_at is null;

drop index uq_subscription_rule;
create unique index uq_subscription_rule
    on subscription (person, channel, audience, authorities, regions, types, groups, areas, grades, directions,
                     coalesce(severity, ''), matching)
    where ended_at is null and escalates is null;

-- Which critical alert waits to be acknowledged, for whom else, and what became of it.
create table alert_escalation (
    alert        uuid        not null constraint fk_alert_escalation_alert references alert (id),
    subscription uuid        not null constraint fk_alert_escalation_subscription references subscription (id),
    -- when the one for whom they stand in was to be told
    since        timestamptz not null,
    due_at       timestamptz not null,
    outcome      text        constraint ck_alert_escalation_outcome
        check (outcome in ('escalated', 'acknowledged', 'overtaken', 'ended')),
    settled_at   timestamptz,
    constraint pk_alert_escalation primary key (alert, subscription),
    constraint ck_alert_escalation_settled check (num_nulls(outcome, settled_at) in (0, 2))
);
create index ix_alert_escalation_due on alert_escalation (due_at) where outcome is null;

-- Who has been told an alert for their own sake can be told it once more in place of others.
alter table delivery
    add column unacknowledged_since timestamptz,
    add column escalation boolean generated always as (unacknowledged_since is not null) stored,
    drop constraint uq_delivery,
    add constraint uq_delivery unique (alert, person, channel, escalation);
