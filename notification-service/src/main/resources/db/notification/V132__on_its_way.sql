-- While something is on its way to a person, what corrects it waits: who claims asks for each that is due.
create index ix_delivery_on_its_way on delivery (person) where status = 'in_flight';
