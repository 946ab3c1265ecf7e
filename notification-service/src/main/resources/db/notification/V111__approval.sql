-- Whether an alert may be sent. One of an audience whose texts a named person approves first waits for that person.
alter table alert
    add column standing         text        not null default 'cleared'
        constraint ck_alert_standing check (standing in ('cleared', 'waiting', 'refused', 'overtaken')),
    add column standing_since   timestamptz,
    -- whether operators were told that it has waited for long
    add column reminded         boolean     not null default false,
    -- whether it was ever cleared, so that people may have been told
    add column released         boolean     not null default true,
    add column needs_approval   boolean     not null default false,
    -- of what it is cleared for; null while nothing is approved
    add column approved_version integer,
    -- of the council that it concerns as far as that is known today
    add column urn              text;
update alert set standing_since = raised_at;
update alert a
   set urn = (select convert_from(o.body, 'UTF8')::json #>> '{authority,urn}' from outcome o
               where o.inspection = a.inspection and convert_from(o.body, 'UTF8')::json #>> '{authority,urn}' is not null
               order by o.version desc limit 1);
alter table alert alter column standing drop default,
                  alter column standing_since set not null,
                  alter column reminded drop default,
                  alter column released drop default,
                  alter column needs_approval drop default;
create index ix_alert_standing on alert (standing, standing_since, id) where standing in ('waiting', 'refused');

-- What was approved, in the words in which it was read. The words go when the report that they quote is erased.
create table alert_approval (
    alert         uuid        not null constraint fk_alert_approval_alert references alert (id),
    version       integer     not null,
    approved_by   text        not null,
    approved_at   timestamptz not null,
    waiting_since timestamptz not null,
    subject       text        not null,
    text          text,
    constraint pk_alert_approval primary key (alert, version)
);
create table alert_refusal (
    alert      uuid        not null constraint fk_alert_refusal_alert references alert (id),
    version    integer     not null,
    refused_by text        not null,
    refused_at timestamptz not null,
    reason     text        not null,
    constraint pk_alert_refusal primary key (alert, version)
);

alter table alert
    add constraint fk_alert_approval foreign key (id, approved_version) references alert_approval (alert, version),
    add constraint ck_alert_approved
        check (standing <> 'cleared' or not needs_approval or approved_version is not null),
    add constraint ck_alert_released check (released or standing <> 'cleared');

-- No delivery or part of a digest comes into being, and none is sent, for an alert that is not cleared. One that was cleared once and has
-- been overtaken is still taken up, to be abandoned.
create function delivery_needs_clearance() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from alert
                    where id = new.alert
                      and (standing = 'cleared' or standing = 'overtaken' and released and tg_op = 'UPDATE')) then
        raise exception 'alert % is not cleared to be sent', new.alert
            using errcode = 'check_violation', constraint = 'ck_delivery_cleared';
    end if;
    return new;
end $$;
create trigger tr_delivery_made before insert on delivery
    for each row when (new.alert is not null) execute function delivery_needs_clearance();
create trigger tr_delivery_sent before update of status, alert on delivery
    for each row when (new.alert is not null and (new.status = 'in_flight' or new.alert is distinct from old.alert))
    execute function delivery_needs_clearance();
create trigger tr_digest_entry_made before insert on digest_entry
    for each row execute function delivery_needs_clearance();
