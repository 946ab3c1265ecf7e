-- The times at which a canary was sent, so that of several replicas one sends.
create table canary (
    slot    timestamptz constraint pk_canary primary key,
    sent_at timestamptz not null
);
