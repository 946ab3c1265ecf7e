package uk.inspectionalerts.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceStateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', HEALTHY",
        "GAP, HEALTHY",
        "QUIET, QUIET",
        "GAP QUIET, QUIET",
        "CHANGED, CHANGED",
        "QUIET CHANGED, CHANGED",
        "UNREACHABLE, UNREACHABLE",
        "CHANGED QUIET UNREACHABLE GAP, UNREACHABLE"
    })
    void theTroubleThatHidesTheOthersIsTheState(String troubles, SourceState state) {
        assertThat(SourceState.of(List.of(troubles.split(" ")).stream()
                        .filter(name -> !name.isEmpty())
                        .map(TroubleKind::valueOf)
                        .toList()))
                .isEqualTo(state);
    }

    @Test
    void aTroubleKeepsTheFirstFiftyLines() {
        Trouble trouble = new Trouble(
                UUID.randomUUID(),
                "reports-site",
                TroubleKind.GAP,
                Instant.EPOCH,
                "60 things",
                Collections.nCopies(60, "line"));

        assertThat(trouble.details()).hasSize(50);
    }
}
