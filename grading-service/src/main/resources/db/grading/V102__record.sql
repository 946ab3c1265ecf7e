-- The record holds every graded inspection, also those that are known from the shipped history only: they have no report.
alter table inspection
    add column report     uuid,
    add column basis      text not null default 'report' constraint ck_inspection_facts check (basis in ('report', 'secondary')),
    -- what its milestones say, in short: another value means that they must be said anew
    add column milestones uuid,
    -- whether its publisher withdrew its last document: what the history knows of it does not stand any more either
    add column taken_back boolean not null default false;
update inspection set report = (outcome ->> 'report')::uuid, taken_back = (status = 'withdrawn');
-- Milestones had no terms until now: all are said anew.
update inspection set outcome = jsonb_set(outcome, '{milestones}', '[]') where outcome -> 'milestones' is not null;
alter table inspection alter column basis drop default;

-- From which files and rules, and on which day, everything that was said was last derived.
create table derivation (
    id           integer constraint pk_derivation primary key constraint ck_derivation_one check (id = 1),
    derived_from text    not null,
    derived_on   date    not null
);

-- Everything that was ever said, in the order of saying. Positions have no gap: each is given under the lock on the record.
create table said (
    position   bigint      constraint pk_said primary key,
    inspection uuid        not null,
    version    integer     not null,
    type       text        not null,
    urn        text,
    said_at    timestamptz not null
);
