package uk.inspectionalerts.notification.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;

@Entity
@Table(name = "authority")
class AuthorityRow {

    @Id
    String urn;

    String name;

    String region;

    @Column(name = "region_code")
    String regionCode;

    @Column(columnDefinition = "text[]")
    List<String> groups;

    void keep(Authority authority) {
        urn = authority.urn();
        name = authority.name();
        region = authority.region();
        regionCode = authority.regionCode();
        groups = List.copyOf(authority.groups());
    }
}
