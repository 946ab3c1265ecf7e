-- Who answers for a subscription of a shared mailbox. Whoever answered for it once stays on record, without an address
-- as soon as there is no more use for that.
create table subscription_owner (
    subscription uuid        not null constraint fk_subscription_owner_subscription references subscription (id),
    person       uuid        not null constraint fk_subscription_owner_person references person (id),
    since        timestamptz not null,
    until        timestamptz
);
create unique index uq_subscription_owner on subscription_owner (subscription, person) where until is null;
create index ix_subscription_owner_person on subscription_owner (person);

-- A notice to the owners of a mailbox is for no audience, whatever they hear themselves.
alter table notice alter column audience drop not null;
