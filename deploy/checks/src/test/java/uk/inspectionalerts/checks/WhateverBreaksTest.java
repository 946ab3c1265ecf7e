package uk.inspectionalerts.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.inspectionalerts.local.LocalStack;
import uk.inspectionalerts.local.Service;
import uk.inspectionalerts.local.process.Part;

/**
 * Each test pushes reports, breaks one part of the running system while they are on their way, brings it back and counts
 * the emails: one a report, whatever broke.
 */
class WhateverBreaksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int REPORTS = 6;

    @TempDir
    static Path data;

    private static LocalStack stack;
    private static Client client;
    private static List<String> unused;

    @BeforeAll
    static void startTheSystem() {
        stack = TestStack.start(data);
        client = TestStack.client(stack);
        client.subscribe("everything@example.org");
        unused = new ArrayList<>(client.authorities());
    }

    @AfterAll
    static void stopTheSystem() {
        stack.close();
    }

    @Test
    void aBrokerKilledWhileReportsWaitInTheOutboxLosesAndRepeatsNoAlert() {
        oneEmailForEach(reports -> {
            stack.kafka().kill();
            pushAll(reports);
            stack.kafka().start();
        });
    }

    @Test
    void aBrokerKilledWhileGradingWorksLosesAndRepeatsNoAlert() {
        oneEmailForEach(killingMidway(stack.kafka()));
    }

    @Test
    void aDatabaseServerKilledWhileReportsAreOnTheirWayLosesAndRepeatsNoAlert() {
        oneEmailForEach(reports -> {
            pushAll(reports);
            restart(stack.postgres());
        });
    }

    @Test
    void ingestServiceKilledRightAfterItsAnswerLosesAndRepeatsNoAlert() {
        oneEmailForEach(reports -> {
            pushAll(reports);
            restart(stack.service(Service.INGEST));
        });
    }

    @Test
    void gradingServiceKilledInTheMiddleOfAnEventLosesAndRepeatsNoAlert() {
        oneEmailForEach(killingMidway(stack.service(Service.GRADING)));
    }

    @Test
    void alertsWaitForAMailServerThatIsAwayAndAreDeliveredOnce() {
        oneEmailForEach(reports -> {
            stack.mail().close();
            pushAll(reports);
            stack.mail().start();
        });
    }

    /** A kill between the mail server's acceptance and its record may send once more, with the same Message-ID. */
    @Test
    void notificationServiceKilledInTheMiddleOfAnEventLosesNoAlertAndMarksARepetition() {
        List<SyntheticReport> reports = reports();

        killingMidway(stack.service(Service.NOTIFICATION)).accept(reports);

        awaitEmails(reports);
        for (SyntheticReport report : reports) {
            assertThat(emailsAbout(report.authority()).stream()
                            .map(email -> header(email, "Message-ID"))
                            .distinct())
                    .as("different messages about " + report.authority())
                    .hasSize(1);
        }
    }

    private static void oneEmailForEach(Consumer<List<SyntheticReport>> pushAndBreak) {
        List<SyntheticReport> reports = reports();

        pushAndBreak.accept(reports);

        awaitEmails(reports);
        // a second copy, if there were one, would be on its way before this one
        List<SyntheticReport> last = reports();
        pushAll(last);
        awaitEmails(last);
        for (SyntheticReport report : reports) {
            assertThat(emailsAbout(report.authority()))
                    .as("emails about " + report.authority())
                    .hasSize(1);
        }
    }

    private static Consumer<List<SyntheticReport>> killingMidway(Part part) {
        return reports -> {
            pushAll(reports.subList(0, REPORTS / 2));
            part.kill();
            pushAll(reports.subList(REPORTS / 2, REPORTS));
            part.start();
        };
    }

    private static void restart(Part part) {
        part.kill();
        part.start();
    }

    private static List<SyntheticReport> reports() {
        LocalDate firstDay = LocalDate.now(ZoneId.of("Europe/London")).minusDays(40);
        List<SyntheticReport> reports = unused.stream()
                .limit(REPORTS)
                .map(authority -> new SyntheticReport(authority, firstDay, "Good"))
                .toList();
        unused.subList(0, REPORTS).clear();
        return reports;
    }

    private static void pushAll(List<SyntheticReport> reports) {
        for (SyntheticReport report : reports) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> client.push(report), status -> status == 201 || status == 200);
        }
    }

    private static void awaitEmails(List<SyntheticReport> reports) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(250)).untilAsserted(() -> {
            Set<String> missing = reports.stream()
                    .map(SyntheticReport::authority)
                    .filter(authority -> emailsAbout(authority).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(missing).as("reports without an email").isEmpty();
        });
    }

    private static List<String> emailsAbout(String authority) {
        Pattern subject = Pattern.compile("^" + Pattern.quote(authority) + "[ :]");
        return stack.mail().messages().stream()
                .map(WhateverBreaksTest::text)
                .filter(email -> subject.matcher(header(email, "Subject")).find())
                .toList();
    }

    private static String header(String email, String name) {
        Matcher header = Pattern.compile("(?im)^" + name + ":[ \\t]*(.*(?:\\R[ \\t].*)*)")
                .matcher(email);
        return header.find() ? header.group(1).replaceAll("\\R[ \\t]+", " ") : "";
    }

    private static String text(Path email) {
        try {
            return Files.readString(email);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
