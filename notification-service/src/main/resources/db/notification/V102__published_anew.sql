-- A report that was withdrawn and is published anew is news again, to those as well who were told of it before.
alter table alert add column withdrawals integer not null default 0
    constraint ck_alert_withdrawals check (withdrawals >= 0);
