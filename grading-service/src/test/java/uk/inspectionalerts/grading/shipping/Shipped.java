package uk.inspectionalerts.grading.shipping;

import java.util.List;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.authority.Group;
import uk.inspectionalerts.grading.history.Entry;
import uk.inspectionalerts.grading.history.NationalRecord;
import uk.inspectionalerts.grading.register.AuthorityFile;

/** What the service ships, read once for the tests. */
public final class Shipped {

    public static final AuthorityRegister REGISTER = new AuthorityFile().register();
    public static final List<Entry> ENTRIES = HistoryFile.shipped("/data/inspection-history.csv", REGISTER).stream()
            .map(KnownInspection::entry)
            .toList();
    public static final NationalRecord RECORD = NationalRecord.of(ENTRIES);
    public static final List<Group> GROUPS = GroupFile.shipped(REGISTER);

    private Shipped() {}

    /** The authority with this official name. */
    public static Authority authority(String name) {
        return REGISTER.all().stream()
                .filter(authority -> authority.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no authority " + name));
    }
}
