package uk.inspectionalerts.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import uk.inspectionalerts.local.LocalTokens;
import uk.inspectionalerts.local.OwnerOnly;
import uk.inspectionalerts.local.process.LocalFailure;

/** One bearer token for each role, for the person at this machine; the one for {@code comms} reaches some councils. */
record RunTokens(String publisher, String reviewer, String comms, String operator) {

    private static final Duration VALIDITY = Duration.ofDays(30);

    static RunTokens mint(LocalTokens tokens, List<String> commsAuthorities) {
        return new RunTokens(
                mint(tokens, "publisher", List.of()),
                mint(tokens, "reviewer", List.of()),
                mint(tokens, "comms", commsAuthorities),
                mint(tokens, "operator", List.of()));
    }

    /** Writes them as {@code NAME=token} lines, readable by the owner only. */
    void writeTo(Path file) {
        try {
            OwnerOnly.write(
                    file,
                    """
                    PUBLISHER_TOKEN=%s
                    REVIEWER_TOKEN=%s
                    COMMS_TOKEN=%s
                    OPERATOR_TOKEN=%s
                    """
                            .formatted(publisher, reviewer, comms, operator));
        } catch (IOException e) {
            throw new LocalFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static String mint(LocalTokens tokens, String role, List<String> authorities) {
        return tokens.mint("local-" + role, List.of(role), authorities, VALIDITY);
    }

    /** Never the tokens: this may end in a log. */
    @Override
    public String toString() {
        return "RunTokens";
    }
}
