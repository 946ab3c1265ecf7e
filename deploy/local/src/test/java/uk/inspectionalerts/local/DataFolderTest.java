package uk.inspectionalerts.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.process.LocalFailure;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void aClaimKeepsOthersOutAndLeavesNothingBehind() {
        DataFolder data = new DataFolder(path.resolve("new/data"));
        try (DataFolder.Claim claim = data.claim()) {
            assertThat(claim.afterCrash()).isFalse();
            assertThatThrownBy(data::claim).isInstanceOf(LocalFailure.class).hasMessageContaining("Another run");
        }

        assertThat(data.path()).isEmptyDirectory();
    }

    @Test
    void aLockThatNobodyHoldsTellsOfACrash() throws Exception {
        Files.createFile(path.resolve("lock"));

        try (DataFolder.Claim claim = new DataFolder(path).claim()) {
            assertThat(claim.afterCrash()).isTrue();
        }
    }

    @Test
    void emptyingSparesWhatIsNotOurs() throws Exception {
        DataFolder data = new DataFolder(path);
        Files.createDirectories(data.mail());
        Files.createFile(data.mail().resolve("000001.eml"));
        Files.createFile(data.site());
        Path foreign = Files.createFile(path.resolve("thesis.odt"));

        data.empty();

        assertThat(path).isDirectoryNotContaining(file -> !file.equals(foreign));
        assertThat(foreign).exists();
    }
}
