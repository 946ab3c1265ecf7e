-- Handed over, and no answer came.
alter table delivery drop constraint ck_delivery_status;
alter table delivery add constraint ck_delivery_status
    check (status in ('due', 'in_flight', 'retrying', 'unknown', 'delivered', 'abandoned'));
