-- When the owner of the address was last asked to confirm; the link that asks is good for that time only.
alter table subscription add column asked_at timestamptz;

-- The letter that asks is delivered like alerts and notices.
alter table delivery add column subscription uuid
    constraint fk_delivery_subscription references subscription (id);
alter table delivery drop constraint ck_delivery_one;
alter table delivery add constraint ck_delivery_one check (num_nonnulls(alert, notice, subscription) = 1);
