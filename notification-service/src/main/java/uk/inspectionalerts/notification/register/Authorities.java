package uk.inspectionalerts.notification.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The local authorities that this service has heard of. */
@ApplicationScoped
public class Authorities implements PanacheRepositoryBase<AuthorityRow, String> {

    /** "In the North East", but "in London". */
    private static final Pattern POINTS_OF_THE_COMPASS = Pattern.compile("(North|South|East|West)\\b");

    /** England has over 150: with fewer the register is still arriving, and not to be known here means nothing. */
    private static final int FULL = 150;

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

    /** The name of the region with that ONS code as it stands after "in"; of one not heard of yet, the code. */
    @Transactional
    public String regionOf(String code) {
        return find("regionCode", code)
                .firstResultOptional()
                .map(row -> POINTS_OF_THE_COMPASS.matcher(row.region).lookingAt() ? "the " + row.region : row.region)
                .orElse("the region " + code);
    }

    /** The groups that the authority is on; none for one not heard of yet. */
    @Transactional
    public Set<String> groupsOf(String urn) {
        return findByIdOptional(urn).map(row -> Set.copyOf(row.groups)).orElse(Set.of());
    }

    /** URNs of the authorities in those regions, by ONS code, and on those groups. */
    @Transactional
    public Set<String> within(Set<String> regions, Set<String> groups) {
        return listAll().stream()
                .filter(row ->
                        regions.contains(row.regionCode) || row.groups.stream().anyMatch(groups::contains))
                .map(row -> row.urn)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the URNs that no authority has; none as long as the register is not complete. */
    @Transactional
    public Set<String> unknown(Set<String> urns) {
        if (urns.isEmpty() || count() < FULL) {
            return Set.of();
        }
        Set<String> unknown = new TreeSet<>(urns);
        list("urn in ?1", urns).forEach(row -> unknown.remove(row.urn));
        return unknown;
    }

    /** All groups that an authority is on, sorted. */
    @Transactional
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        listAll().forEach(row -> groups.addAll(row.groups));
        return groups;
    }

    /** The groups of each authority that is on one, by URN. */
    @Transactional
    public Map<String, Set<String>> groupsByAuthority() {
        return listAll().stream().collect(Collectors.toMap(row -> row.urn, row -> Set.copyOf(row.groups)));
    }
}
