alter table delivery
    -- whether an attempt may have handed it over of which no word came
    add column uncertain           boolean not null default false,
    -- how many attempts followed one of which that is so
    add column possible_duplicates integer not null default 0;

-- The address of a person is then the id of a webhook.
alter table subscription drop constraint ck_subscription_channel;
alter table subscription add constraint ck_subscription_channel check (channel in ('email', 'webhook', 'notify'));
