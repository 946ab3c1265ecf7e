-- What GOV.UK Notify says became of an email that it had accepted: that it was accepted is in the delivery itself.
create table receipt (
    delivery    uuid        constraint pk_receipt primary key constraint fk_receipt_delivery references delivery (id) on delete cascade,
    -- the id that Notify gave it
    provider_id text        not null,
    status      text        not null constraint ck_receipt_status
        check (status in ('created', 'sending', 'delivered', 'permanent-failure', 'temporary-failure', 'technical-failure')),
    -- when Notify says that it became so
    at          timestamptz not null,
    heard_at    timestamptz not null
);
