package uk.inspectionalerts.ingest.dropping;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.inspectionalerts.ingest.intake.UnattendedIntake;

/** Looks into the drop folder every few seconds, if there is one. One replica is in the folder at a time. */
@ApplicationScoped
class DropWatch {

    private final DropConfig config;
    private final UnattendedIntake intake;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();

    DropWatch(DropConfig config, UnattendedIntake intake, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.intake = intake;
        this.clock = clock;
        Gauge.builder("ingest.drop.waiting", waiting, AtomicInteger::get)
                .description("Files in the drop folder that are neither taken in nor refused")
                .register(meters);
    }

    void start(@Observes StartupEvent event, Scheduler scheduler) {
        config.folder().ifPresent(path -> {
            DropFolder folder = new DropFolder(path);
            DropRound round = new DropRound(folder, config, intake, clock);
            scheduler
                    .newJob("drop folder")
                    .setInterval(config.every().toString())
                    .setConcurrentExecution(ConcurrentExecution.SKIP)
                    .setTask(execution -> lookInto(folder, round))
                    .schedule();
        });
    }

    private void lookInto(DropFolder folder, DropRound round) {
        try {
            Optional<FileChannel> turn = folder.enter();
            if (turn.isPresent()) {
                try (FileChannel held = turn.get()) {
                    waiting.set(round.run());
                }
            }
        } catch (IOException | RuntimeException e) {
            Log.warnf("The drop folder cannot be used: %s", e);
        }
    }
}
