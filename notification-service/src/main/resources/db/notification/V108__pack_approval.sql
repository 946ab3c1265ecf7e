-- Who approved a communications pack, and when. It holds for that state of knowledge only: a correction is a draft anew.
create table pack_approval (
    inspection  uuid        not null,
    version     integer     not null,
    approved_by text        not null,
    approved_at timestamptz not null,
    constraint pk_pack_approval primary key (inspection, version),
    constraint fk_pack_approval_outcome foreign key (inspection, version) references outcome (inspection, version)
);
