-- Whoever runs the service hears of reports that are held.
alter table subscription drop constraint ck_subscription_audience;
alter table subscription add constraint ck_subscription_audience
    check (audience in ('council', 'ministerial', 'general', 'operator'));
alter table alert drop constraint ck_alert_audience;
alter table alert add constraint ck_alert_audience
    check (audience in ('council', 'ministerial', 'general', 'operator'));
