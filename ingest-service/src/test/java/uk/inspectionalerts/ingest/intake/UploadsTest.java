package uk.inspectionalerts.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import uk.inspectionalerts.web.ProblemException;

class UploadsTest {

    private record OneAtATime(int uploads, Duration patience) implements IntakeConfig {}

    private final Uploads uploads = new Uploads(new OneAtATime(1, Duration.ZERO));

    @Test
    void oneTooManyIsToldToComeAgainAndNotRead() {
        InputStream untouched = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("was read");
            }
        };

        int read = uploads.take(body(), bytes -> {
            assertThatThrownBy(() -> uploads.take(untouched, other -> other))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            busy -> assertThat(busy.problem().status()).isEqualTo(503));
            return bytes.length;
        });

        assertThat(read).isEqualTo(3);
    }

    @Test
    void aTurnEndsHoweverItsDocumentFares() {
        assertThatThrownBy(() -> uploads.take(body(), bytes -> {
                    throw new IllegalStateException("no good");
                }))
                .hasMessage("no good");

        int read = uploads.take(body(), bytes -> bytes.length);
        assertThat(read).isEqualTo(3);
    }

    private static InputStream body() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }
}
