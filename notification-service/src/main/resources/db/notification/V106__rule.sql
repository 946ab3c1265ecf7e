-- What a rule can ask for beside places and milestone types. Sorted like those; empty means any.
alter table authority add column groups text[] not null default '{}';

alter table subscription
    add column groups     text[] not null default '{}',
    add column areas      text[] not null default '{}',
    add column grades     text[] not null default '{}',
    add column directions text[] not null default '{}',
    -- the least severity; null means any
    add column severity   text
        constraint ck_subscription_severity check (severity in ('routine', 'notable', 'critical')),
    add column matching   text not null default 'all'
        constraint ck_subscription_matching check (matching in ('all', 'any'));

drop index uq_subscription_rule;
create unique index uq_subscription_rule
    on subscription (person, channel, audience, authorities, regions, types, groups, areas, grades, directions,
                     coalesce(severity, ''), matching)
    where ended_at is null;
