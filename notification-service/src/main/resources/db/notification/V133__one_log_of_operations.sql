-- What operators do with deliveries stands in the log that every service has.
insert into operation (at, operation, subject, done_by, reason, concerned)
select at, operation, subject, done_by, reason, deliveries from delivery_operation order by seq;
drop table delivery_operation;
