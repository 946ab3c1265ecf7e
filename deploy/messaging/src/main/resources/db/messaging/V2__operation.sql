-- What people with a role had the service do that changes something, for good.
create table operation (
    seq       bigint      generated always as identity constraint pk_operation primary key,
    at        timestamptz not null,
    operation text        not null,
    -- to what
    subject   text        not null,
    -- the name in the token
    done_by   text        not null,
    reason    text,
    -- how many events, documents or reports that concerns
    concerned integer     not null constraint ck_operation_concerned check (concerned >= 0)
);

create function refuse_to_change_operation() returns trigger language plpgsql as $$
begin
    raise exception 'operation is only ever added to';
end
$$;
create trigger tr_operation_append_only before update or delete or truncate on operation
    for each statement execute function refuse_to_change_operation();
