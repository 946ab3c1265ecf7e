package uk.inspectionalerts.notification.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** The local authorities that this service has heard of. */
@ApplicationScoped
public class Authorities implements PanacheRepositoryBase<AuthorityRow, String> {

    /** Keeps what is now said of the authority in place of what was said before. */
    @Transactional(TxType.MANDATORY)
    void keep(Authority authority) {
        AuthorityRow row = findByIdOptional(authority.urn()).orElseGet(AuthorityRow::new);
        row.keep(authority);
        persist(row);
    }

    /** The name of the authority; of one not heard of yet, its number. */
    @Transactional
    public String nameOf(String urn) {
        return findByIdOptional(urn).map(row -> row.name).orElse("the authority with the number " + urn);
    }

    /** The name of the region with that ONS code; of one not heard of yet, the code. */
    @Transactional
    public String regionOf(String code) {
        return find("regionCode", code)
                .firstResultOptional()
                .map(row -> row.region)
                .orElse("the region " + code);
    }
}
