-- An address is kept while there is a use for it; the person stays, so that deliveries keep theirs.
alter table person alter column address drop not null;
create index ix_subscription_person on subscription (person);

-- What happened to subscriptions and persons, for good and without an address: of that only a keyed hash is kept.
create table audit (
    seq          bigint      generated always as identity constraint pk_audit primary key,
    at           timestamptz not null,
    event        text        not null
        constraint ck_audit_event
        check (event in ('subscribed', 'confirmed', 'changed', 'handed_over', 'ended', 'exported', 'erased',
                         'address_dropped')),
    -- the name in the token, or its keyed hash where that is an address itself
    done_by      text        not null,
    address_hash text        not null constraint ck_audit_hash check (address_hash ~ '^[0-9a-f]{64}$'),
    subscription uuid,
    reason       text,
    constraint ck_audit_no_address check (position('@' in done_by || coalesce(reason, '')) = 0)
);
create index ix_audit_address_hash on audit (address_hash, seq);

create function refuse_to_change_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit is only ever added to';
end
$$;
create trigger tr_audit_append_only before update or delete or truncate on audit
    for each statement execute function refuse_to_change_audit();
