package uk.inspectionalerts.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @TempDir
    Path folder;

    @Test
    void withoutOptionsTheSystemStartsAndStaysUp() {
        Options options = Options.parse();

        assertThat(options.hasWork()).isFalse();
        assertThat(options.exit()).isFalse();
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void ingestMayBeRepeated() throws Exception {
        Path file = Files.createFile(folder.resolve("durham.PDF"));

        Options options = Options.parse(
                "--fresh", "--ingest", file.toString(), "--ingest", folder.toString(), "--alerts", "--exit");

        assertThat(options.ingest()).containsExactly(file, folder);
        assertThat(options.alerts() && options.fresh() && options.exit() && options.hasWork())
                .isTrue();
        assertThat(options.demo()).isFalse();
    }

    @Test
    void toWatchIsWorkThatMayEndTheRun() {
        Options options = Options.parse("--watch-demo", "--exit");

        assertThat(options.watchDemo() && options.hasWork() && options.exit()).isTrue();
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--demmo",
                "demo",
                "--ingest",
                "--ingest --exit",
                "--ingest nowhere/at/all.pdf",
                "--ingest pom.xml",
                "--alerts",
                "--demo --alerts",
                "--watch-demo --alerts",
                "--demo --watch-demo"
            })
    void wrongUsageIsToldApart(String arguments) {
        assertThatThrownBy(() -> Options.parse(arguments.split(" "))).isInstanceOf(UsageError.class);
    }
}
