package uk.inspectionalerts.grading.regrading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import uk.inspectionalerts.grading.filing.KeptJson;
import uk.inspectionalerts.grading.filing.RecordLock;
import uk.inspectionalerts.grading.filing.Reports;
import uk.inspectionalerts.grading.grading.ReadAgain;
import uk.inspectionalerts.grading.regrading.RegradingBody.Change;
import uk.inspectionalerts.messaging.Operations;
import uk.inspectionalerts.web.ProblemException;

/**
 * Reads all stored documents by today's rules. To say what would change is to do it and take it back: so a plan is never another
 * thing than its application. Both hold the lock on the record, so nothing is graded meanwhile.
 */
@ApplicationScoped
class Regrading {

    private static final Logger LOG = Logger.getLogger(Regrading.class);
    private static final String REASON = "the report was read again by improved rules";
    private static final int LONGEST_SECONDS = 600;
    private static final int STEP = 100;

    private final RecordLock lock;
    private final Reports reports;
    private final ReadAgain readAgain;
    private final EntityManager database;
    private final KeptJson json;
    private final Operations operations;

    Regrading(
            RecordLock lock,
            Reports reports,
            ReadAgain readAgain,
            EntityManager database,
            KeptJson json,
            Operations operations) {
        this.lock = lock;
        this.reports = reports;
        this.readAgain = readAgain;
        this.database = database;
        this.json = json;
        this.operations = operations;
    }

    /** What would change. Changes nothing. */
    RegradingBody plan() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        try {
            return readAll(false);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /**
     * Makes the changes of that plan, all or none, on record with who had it done.
     *
     * @throws ProblemException 409 if other changes would be made by now
     */
    RegradingBody apply(String plan, String by) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            RegradingBody done = readAll(true);
            if (!done.plan().equals(plan)) {
                throw new ProblemException(
                        Status.CONFLICT,
                        "By now other changes would be made than those of this plan: look at GET /regrading again.");
            }
            operations.note(
                    "regraded",
                    "plan " + plan,
                    by,
                    Optional.empty(),
                    done.changes().size());
            return done;
        });
    }

    private RegradingBody readAll(boolean apply) {
        lock.take();
        List<UUID> all = reports.all();
        List<Change> changes = new ArrayList<>();
        MessageDigest plan = sha256();
        for (int i = 0; i < all.size(); i++) {
            ReadAgain.Result result = readAgain.read(reports.find(all.get(i)).orElseThrow(), REASON);
            if (result.changed()) {
                changes.add(Change.of(result));
                plan.update(json.write(result.after()).getBytes(UTF_8));
            }
            if ((i + 1) % STEP == 0) {
                LOG.infof("read %d of %d documents again, %d say something else", i + 1, all.size(), changes.size());
                database.flush();
                database.clear();
            }
        }
        return new RegradingBody(HexFormat.of().formatHex(plan.digest()), apply, all.size(), changes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
