-- 0 what is critical to ministers, 1 what else ministers are told, 2 everything else.
alter table delivery add column lane smallint not null default 2 constraint ck_delivery_lane check (lane between 0 and 2);
update delivery d set lane = 1 from alert a where a.id = d.alert and a.audience = 'ministerial' and d.next_at is not null;
create index ix_delivery_lane on delivery (lane, next_at) where next_at is not null;

-- While a channel is paused its deliveries wait.
create table channel_pause (
    channel   text        constraint pk_channel_pause primary key,
    paused_at timestamptz not null,
    paused_by text        not null,
    reason    text        not null
);

-- What operators did with deliveries, for good.
create table delivery_operation (
    seq        bigint      generated always as identity constraint pk_delivery_operation primary key,
    at         timestamptz not null,
    operation  text        not null
        constraint ck_delivery_operation check (operation in ('replayed', 'paused', 'resumed')),
    done_by    text        not null,
    reason     text        not null,
    -- to which channel or deliveries
    subject    text        not null,
    deliveries integer     not null
);
create trigger tr_delivery_operation_append_only before update or delete or truncate on delivery_operation
    for each statement execute function refuse_to_change_audit();
