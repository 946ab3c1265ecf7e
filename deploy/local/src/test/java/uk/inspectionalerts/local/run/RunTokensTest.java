package uk.inspectionalerts.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.LocalTokens;

class RunTokensTest {

    @TempDir
    Path folder;

    @Test
    void thereIsOneTokenForEachRoleAndOnlyTheOwnerReadsThem() throws Exception {
        Path file = folder.resolve("tokens.env");
        Files.writeString(file, "an older one");

        RunTokens.mint(LocalTokens.generate(), List.of("80465")).writeTo(file);

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("PUBLISHER_TOKEN=ey"),
                        line -> assertThat(line).startsWith("REVIEWER_TOKEN=ey"),
                        line -> assertThat(line).startsWith("COMMS_TOKEN=ey"),
                        line -> assertThat(line).startsWith("OPERATOR_TOKEN=ey"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
