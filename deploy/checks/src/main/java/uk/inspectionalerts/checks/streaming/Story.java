package uk.inspectionalerts.checks.streaming;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What was accepted of one report at the push API.
 *
 * @param source its address, by which messages about it are known
 * @param version the id of its latest version
 * @param grades the overall grade of each version, each another, the latest last
 * @param withdrawn whether it was withdrawn in the end
 */
record Story(URI source, UUID version, List<Grade> grades, boolean withdrawn) {

    Story {
        grades = List.copyOf(grades);
    }

    static Story of(URI source, UUID version, Grade grade) {
        return new Story(source, version, List.of(grade), false);
    }

    Story revised(UUID later, Grade grade) {
        List<Grade> more = new ArrayList<>(grades);
        more.add(grade);
        return new Story(source, later, more, withdrawn);
    }

    Story takenBack() {
        return new Story(source, version, grades, true);
    }

    /** The grade that is right, as it is told. */
    String latest() {
        return grades.get(grades.size() - 1).told();
    }

    /** The place of the version that prints what is told so; -1 if none does. */
    int versionTelling(String grade) {
        return grades.stream().map(Grade::told).toList().indexOf(grade);
    }
}
