-- A newly published report on which its council has to act.
create table live_report (
    inspection   uuid        constraint pk_live_report primary key,
    urn          text        not null,
    authority    text        not null,
    region_code  text,
    published_on date        not null,
    -- the day on which the council received the report; null until it has entered it
    received_on  date,
    entered_by   text,
    entered_at   timestamptz,
    -- when we first heard of it: of a deadline that had passed by then nobody is reminded
    heard_on     date        not null,
    withdrawn_at timestamptz,
    constraint ck_live_report_received check (num_nulls(received_on, entered_by, entered_at) in (0, 3))
);
create index ix_live_report_urn on live_report (urn);

create table deadline (
    -- computed from inspection and duty
    id              uuid    constraint pk_deadline primary key,
    inspection      uuid    not null constraint fk_deadline_live_report references live_report (inspection),
    duty            text    not null constraint ck_deadline_duty check (duty in ('report', 'statement', 'draft')),
    earliest        date    not null,
    latest          date    not null,
    estimated       boolean not null,
    -- the version of the calendar that it was reckoned with
    calendar        text    not null,
    -- the last step that was told
    reminded        text    constraint ck_deadline_reminded
        check (reminded in ('twenty_days', 'ten_days', 'five_days', 'one_day', 'due', 'overdue')),
    -- the key of the last notice about it
    notice          text,
    acknowledged_by text,
    acknowledged_at timestamptz,
    owner           text,
    handed_over_by  text,
    handed_over_at  timestamptz,
    done_by         text,
    done_at         timestamptz,
    constraint uq_deadline unique (inspection, duty),
    constraint ck_deadline_range check (earliest <= latest and (estimated or earliest = latest)),
    constraint ck_deadline_acknowledged check (num_nulls(acknowledged_by, acknowledged_at) in (0, 2)),
    constraint ck_deadline_owner check (num_nulls(owner, handed_over_by, handed_over_at) in (0, 3)),
    constraint ck_deadline_done check (num_nulls(done_by, done_at) in (0, 2))
);
create index ix_deadline_earliest on deadline (earliest, id);

-- Councils are told of their deadlines as operators are told of the service.
alter table notice add column audience text not null default 'operator'
    constraint ck_notice_audience check (audience in ('council', 'operator'));
alter table notice alter column audience drop default;
