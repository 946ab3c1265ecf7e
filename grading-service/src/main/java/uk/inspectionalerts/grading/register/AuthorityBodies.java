package uk.inspectionalerts.grading.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import uk.inspectionalerts.grading.authority.Authority;
import uk.inspectionalerts.grading.authority.AuthorityRegister;
import uk.inspectionalerts.grading.publishing.RecordReading;

/** The local authorities as the others are told of them today. */
@ApplicationScoped
class AuthorityBodies {

    private final AuthorityRegister register;
    private final RecordReading reading;

    AuthorityBodies(AuthorityRegister register, RecordReading reading) {
        this.register = register;
        this.reading = reading;
    }

    /** All of them, by name. */
    List<AuthorityBody> all() {
        return register.all().stream()
                .sorted(Comparator.comparing(Authority::name))
                .map(this::of)
                .toList();
    }

    AuthorityBody of(Authority authority) {
        return AuthorityBody.of(authority, reading.groups(), reading.today());
    }
}
