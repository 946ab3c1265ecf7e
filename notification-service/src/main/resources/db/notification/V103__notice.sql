-- What operators are told about the service itself. Never an alert: only its deliveries are beside those of alerts.
create table notice (
    -- computed from the key, so nothing is told twice
    id        uuid        constraint pk_notice primary key,
    key       text        not null constraint uq_notice_key unique,
    subject   text        not null,
    summary   text        not null,
    details   text[]      not null,
    advice    text        not null,
    raised_at timestamptz not null,
    -- since when there is no point in telling it
    over_at   timestamptz
);

alter table delivery alter column alert drop not null;
alter table delivery add column notice uuid constraint fk_delivery_notice references notice (id);
alter table delivery add constraint ck_delivery_one check (num_nonnulls(alert, notice) = 1);
alter table delivery add constraint uq_delivery_notice unique (notice, person, channel);
