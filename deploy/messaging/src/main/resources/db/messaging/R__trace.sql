-- To which trace an event belongs: W3C traceparent, null where tracing is switched off. Repeatable and not versioned, since each
-- service has versions of its own above those of this folder.
alter table outbox add column if not exists trace text;
