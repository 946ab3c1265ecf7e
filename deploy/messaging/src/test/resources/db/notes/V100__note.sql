create table note (
    seq  bigint generated always as identity constraint pk_note primary key,
    key  text   not null,
    text text   not null
);
