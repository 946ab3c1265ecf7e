package uk.inspectionalerts.grading.shipping;

import java.util.List;

/** A shipped file that contradicts itself or the register: the service does not start with it. Says all that is wrong, by line. */
public class RefusedFile extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RefusedFile(String file, List<String> problems) {
        super(file + " is refused:\n" + String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** One for each line that is wrong, beginning with its number. */
    public List<String> problems() {
        return problems;
    }
}
