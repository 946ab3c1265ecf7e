-- What was not sent on purpose is no dead letter.
alter table delivery
    drop constraint ck_delivery_status,
    drop constraint ck_delivery_settled;
update delivery set status = 'cancelled'
 where status = 'abandoned'
   and reason in ('superseded by a later outcome', 'acknowledged meanwhile, or overtaken by a later outcome',
                  'nothing is left to tell: superseded by later outcomes, or the subscriptions ended',
                  'there is nothing to confirm any more', 'it was over before it could be told',
                  'the address was erased', 'the person was erased', 'the subscription ended');
alter table delivery
    add constraint ck_delivery_status
        check (status in ('due', 'in_flight', 'retrying', 'unknown', 'delivered', 'abandoned', 'cancelled')),
    add constraint ck_delivery_settled
        check ((status in ('delivered', 'abandoned', 'cancelled')) = (next_at is null)
               and (next_at is null) = (settled_at is not null));
