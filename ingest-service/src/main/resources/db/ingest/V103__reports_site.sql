-- How far the watching of the site where reports are published has come; one row.
create table site (
    name                  text        constraint pk_site primary key,
    -- what was published before this moment is history
    begun_at              timestamptz not null,
    -- when the listing of the latest publications was last read whole
    polled_at             timestamptz,
    -- the reading of the whole site that is going on, by its start; null between two of them
    pass_begun_at         timestamptz,
    -- the last reading of the whole site that came to its end, by its start
    passed_at             timestamptz,
    backfilled_at         timestamptz,
    stopped_at            timestamptz,
    -- the site asked to be left alone until then
    rest_until            timestamptz,
    -- when a provider's page was last read that was built as expected
    page_read_at          timestamptz,
    listing_failures      integer     not null default 0,
    listing_failing_since timestamptz,
    listing_failure       text,
    listing_failure_kind  text        constraint ck_site_listing_failure_kind
                                      check (listing_failure_kind in ('UNREACHABLE', 'CHANGED')),
    listing_next_try      timestamptz
);

-- The providers (local authorities) that the site has listed, each with a page of its reports.
create table site_provider (
    urn           text        constraint pk_site_provider primary key,
    name          text        not null,
    page          text        not null,
    etag          text,
    last_modified text,
    -- the start of the latest reading of the whole site that lists it, and of the latest in which its page was read
    listed_in     timestamptz,
    read_in       timestamptz,
    -- among the latest publications: its place there, to be read in this order; null when read
    wanted        integer,
    recent        boolean     not null default false,
    -- no longer listed, and its page is no longer there: an authority that was abolished; its reports stand
    gone          boolean     not null default false,
    tries         integer     not null default 0,
    failing_since timestamptz,
    failure       text,
    failure_kind  text        constraint ck_site_provider_failure_kind check (failure_kind in ('UNREACHABLE', 'CHANGED')),
    next_try      timestamptz
);

-- The documents that the site has linked to.
create table site_link (
    url           text        constraint pk_site_link primary key,
    urn           text        not null constraint fk_site_link_provider references site_provider,
    title         text        not null,
    published_on  date,
    alerts        text        not null constraint ck_site_link_alerts check (alerts in ('AUTO', 'NEVER', 'ALWAYS')),
    state         text        not null constraint ck_site_link_state check (state in ('PENDING', 'HELD', 'REFUSED', 'GONE')),
    first_seen_at timestamptz not null,
    -- the start of the latest reading of the whole site in whose course the page linked to it
    seen_at       timestamptz not null,
    report        uuid        constraint fk_site_link_report references report,
    sha256        text,
    etag          text,
    last_modified text,
    checked_at    timestamptz,
    -- readings of the whole site in a row in which the page no longer linked to it, and in which the file was not there
    unlinked      integer     not null default 0,
    missing       integer     not null default 0,
    missing_in    timestamptz,
    tries         integer     not null default 0,
    failing_since timestamptz,
    failure       text,
    next_try      timestamptz,
    constraint ck_site_link_held check (state <> 'HELD' or (report is not null and sha256 is not null))
);
create index ix_site_link_urn on site_link (urn);
create index ix_site_link_report on site_link (report);

-- What was wrong with a source, from when its operators were told until it was over.
create table source_trouble (
    id       uuid        constraint pk_source_trouble primary key,
    source   text        not null,
    kind     text        not null constraint ck_source_trouble_kind
                         check (kind in ('UNREACHABLE', 'CHANGED', 'QUIET', 'GAP')),
    since    timestamptz not null,
    told_at  timestamptz not null,
    summary  text        not null,
    -- one line each
    details  text        not null,
    over_at  timestamptz
);
create unique index uq_source_trouble_open on source_trouble (source, kind) where over_at is null;
