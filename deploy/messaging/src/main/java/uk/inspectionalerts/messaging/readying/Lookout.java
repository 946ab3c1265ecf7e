package uk.inspectionalerts.messaging.readying;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import uk.inspectionalerts.messaging.probing.BrokerLook;
import uk.inspectionalerts.messaging.probing.DatabaseLook;
import uk.inspectionalerts.messaging.probing.Finding;
import uk.inspectionalerts.web.DatabaseFailure;

/**
 * Keeps looking at what the service stands on, and says what is wrong with it, in the log and to the readiness probe. While
 * the database is not as it has to be, scheduled jobs pause and events wait in place: what failed by the hundred would say
 * no more than the one line, and nothing is to be done by a wrong clock or in a schema that is not known.
 *
 * <p>The service starts without its database and its broker, and goes on by itself once they are there.
 */
@ApplicationScoped
public class Lookout {

    private static final int FIRST = 1;
    private static final int EVERY_SECONDS = 5;

    private final DatabaseLook databaseLook;
    private final BrokerLook brokerLook;
    private final Instance<Preparation> preparations;
    private final Scheduler scheduler;
    private final AgroalDataSource pool;
    private final Saying saying = new Saying();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(looking -> new Thread(looking, "lookout"));
    private final AtomicBoolean hurried = new AtomicBoolean();
    private volatile Finding database = Finding.unfit("The service starts.");
    private volatile Finding broker = database;
    private boolean prepared;

    Lookout(
            DatabaseLook databaseLook,
            BrokerLook brokerLook,
            Instance<Preparation> preparations,
            Scheduler scheduler,
            AgroalDataSource pool) {
        this.databaseLook = databaseLook;
        this.brokerLook = brokerLook;
        this.preparations = preparations;
        this.scheduler = scheduler;
        this.pool = pool;
    }

    /** Before the first event is received. */
    void start(@Observes @Priority(FIRST) StartupEvent event) {
        look();
        var unused = thread.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Whether work can be done: the database is as it has to be, and the service has prepared itself. */
    public boolean isFirm() {
        return database.fit();
    }

    /** Work failed, which may be for what the service stands on: that is looked at without delay. */
    public void met(Throwable failure) {
        databaseLook.met(failure);
        if (!thread.isShutdown() && hurried.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    void met(@Observes FailedExecution job) {
        met(job.getException());
    }

    void met(@Observes DatabaseFailure request) {
        met(request.cause());
    }

    Finding ofDatabase() {
        return database;
    }

    Finding ofBroker() {
        return broker;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void round() {
        try {
            look();
        } catch (RuntimeException e) {
            Log.errorf(e, "What the service stands on could not be looked at");
        }
    }

    synchronized void look() {
        hurried.set(false);
        Finding found = prepared(databaseLook.look());
        saying.say("The database", found);
        letJobsRun(found.fit());
        database = found;
        broker = brokerLook.look();
        saying.say("Kafka", broker);
    }

    private Finding prepared(Finding found) {
        if (prepared || !found.fit()) {
            return found;
        }
        try {
            preparations.forEach(Preparation::prepare);
            prepared = true;
            return found;
        } catch (RuntimeException e) {
            Finding failed = Finding.unfit("The service cannot prepare itself: " + e);
            if (!failed.equals(database)) {
                Log.errorf(e, "The service cannot prepare itself and tries again");
            }
            return failed;
        }
    }

    private void letJobsRun(boolean run) {
        if (run && !scheduler.isRunning()) {
            scheduler.resume();
        } else if (!run && scheduler.isRunning()) {
            scheduler.pause();
            // none outlasts the trouble: each dead one would fail something more once it is over
            pool.flush(FlushMode.GRACEFUL);
        }
    }
}
