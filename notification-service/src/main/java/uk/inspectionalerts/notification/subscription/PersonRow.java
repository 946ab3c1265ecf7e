package uk.inspectionalerts.notification.subscription;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "person")
class PersonRow {

    @Id
    UUID id;

    /** Null once there is no more use for it. */
    String address;
}
