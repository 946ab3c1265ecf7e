package uk.inspectionalerts.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    static Stream<Exception> outages() {
        return Stream.of(
                new SQLTransientConnectionException(),
                new SQLException("Sorry, acquisition timeout!"),
                new ConnectException("Connection refused"),
                new SocketTimeoutException(),
                new UnknownHostException("kafka"),
                new TimeoutException("Topic reports not present in metadata after 4000 ms."),
                new OptimisticLockException());
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException(),
                new StackOverflowError(),
                new SQLException("a bug without a code"),
                new RecordTooLargeException());
    }

    @ParameterizedTest
    @MethodSource("outages")
    void timePutsRightAnOutage(Exception outage) {
        assertThat(Outage.isCauseOf(outage)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void timeDoesNotPutRightAFault(Throwable fault) {
        assertThat(Outage.isCauseOf(new IllegalStateException(fault))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "40001", "40P01", "53300", "55P03", "57P01", "57P03", "58030"})
    void timePutsRightWhatTheServerSaysOfItself(String state) {
        assertThat(Outage.isCauseOf(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42P01", "57014"})
    void timeDoesNotPutRightWhatTheServerSaysOfTheStatement(String state) {
        assertThat(Outage.isCauseOf(new SQLException("", state))).isFalse();
    }

    @Test
    void anOutageIsFoundAmongCausesAndSuppressedExceptions() {
        Exception rollback = new IllegalStateException("Could not commit");
        rollback.addSuppressed(new IllegalStateException(new SQLException("", "57P01")));

        assertThat(Outage.isCauseOf(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void causesThatGoInACircleEnd() {
        Exception first = new IllegalStateException();
        Exception second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(Outage.isCauseOf(first)).isFalse();
    }
}
