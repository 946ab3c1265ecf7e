-- To which trace the event of an outcome belongs: W3C traceparent, null where tracing is switched off.
alter table outcome add column trace text;
