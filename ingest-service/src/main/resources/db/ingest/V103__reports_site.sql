-- How far the watching of the site where reports are published has come; one row.
create table site (
    name            text        constraint pk_site primary key,
    -- what was published before this moment is history
    begun_at        timestamptz not null,
    -- when the listing of the latest publications was last read whole
    polled_at       timestamptz,
    -- the reading of the whole site that is going on, by its start; null between two of them
    pass_begun_at   timestamptz,
    -- the last reading of the whole site that came to its end, by its start
    passed_at       timestamptz,
    backfilled_at   timestamptz,
    stopped_at      timestamptz,
    -- requests in a row that got no answer, and until when the site is left alone because of that or because it asked
    unanswered      integer     not null default 0,
    rest_until      timestamptz,
    -- when a provider's page was last read that was built as expected
    page_read_at    timestamptz
);

-- How the listing stands, asked for the latest publications and for all providers, which can fail separately.
create table site_listing (
    scope         text        constraint pk_site_listing primary key
                              constraint ck_site_listing_scope check (scope in ('LATEST', 'WHOLE')),
    failures      integer     not null default 0,
    failing_since timestamptz,
    failure       text,
    failure_kind  text        constraint ck_site_listing_failure_kind check (failure_kind in ('UNREACHABLE', 'CHANGED')),
    next_try      timestamptz
);

-- The providers (local authorities) that the site has listed, each with a page of its reports.
create table site_provider (
    urn           text        constraint pk_site_provider primary key,
    name          text        not null,
    page          text        not null,
    etag          text,
    last_modified text,
    listed_since  timestamptz not null,
    -- the start of the latest reading of the whole site that lists it, and of the latest in which its page was read
    listed_in     timestamptz,
    read_in       timestamptz,
    -- when its page was last read at all, and when it was last sent whole and not only said to be unchanged
    read_at       timestamptz,
    sent_at       timestamptz,
    -- its place among the latest publications; null if it is not among them
    place         integer,
    -- the order in which pages are to be read because of the latest publications; null when read
    wanted        integer,
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
    -- the provider whose page linked to it first
    urn           text        not null constraint fk_site_link_provider references site_provider,
    title         text        not null,
    published_on  date,
    alerts        text        not null constraint ck_site_link_alerts check (alerts in ('AUTO', 'NEVER', 'ALWAYS')),
    state         text        not null constraint ck_site_link_state
                              check (state in ('PENDING', 'HELD', 'REFUSED', 'EXCUSED', 'GONE')),
    report        uuid        constraint fk_site_link_report references report,
    sha256        text,
    etag          text,
    last_modified text,
    checked_at    timestamptz,
    -- readings of the whole site in a row in which no page linked to it any more, and in which the file was not there
    unlinked      integer     not null default 0,
    missing       integer     not null default 0,
    missing_in    timestamptz,
    tries         integer     not null default 0,
    failing_since timestamptz,
    failure       text,
    next_try      timestamptz,
    -- why an operator does without it
    excuse        text,
    constraint ck_site_link_held check (state <> 'HELD' or (report is not null and sha256 is not null)),
    constraint ck_site_link_excuse check ((state = 'EXCUSED') = (excuse is not null))
);
create index ix_site_link_report on site_link (report);

-- Which pages link to which documents: a report of several authorities is linked to from the page of each.
create table site_mention (
    url     text        constraint fk_site_mention_link references site_link,
    urn     text        constraint fk_site_mention_provider references site_provider,
    -- when the page was last read and linked to it; the same moment for all that it linked to then
    seen_at timestamptz not null,
    constraint pk_site_mention primary key (url, urn)
);
create index ix_site_mention_urn on site_mention (urn);

-- What was wrong with a source, from when its operators were told until it was over.
create table source_trouble (
    id       uuid        constraint pk_source_trouble primary key,
    source   text        not null,
    kind     text        not null constraint ck_source_trouble_kind
                         check (kind in ('UNREACHABLE', 'CHANGED', 'QUIET', 'GAP')),
    since    timestamptz not null,
    told_at  timestamptz not null,
    summary  text        not null,
    -- one line each, all of them
    details  text        not null,
    over_at  timestamptz
);
create unique index uq_source_trouble_open on source_trouble (source, kind) where over_at is null;
