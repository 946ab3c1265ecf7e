package uk.inspectionalerts.notification.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "authority")
class AuthorityRow {

    @Id
    String urn;

    String name;

    String region;

    @Column(name = "region_code")
    String regionCode;

    void keep(Authority authority) {
        urn = authority.urn();
        name = authority.name();
        region = authority.region();
        regionCode = authority.regionCode();
    }
}
