package uk.inspectionalerts.ingest.leading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Where the features of this replica ask whether they are the ones to act. */
@ApplicationScoped
public class Leaders {

    private final DataSource database;
    private final Map<String, Leader> leaders = new ConcurrentHashMap<>();

    Leaders(DataSource database) {
        this.database = database;
    }

    /** The candidate of this replica for that task, the same one each time. */
    public Leader of(String task) {
        return leaders.computeIfAbsent(task, name -> new Leader(name, database));
    }

    @PreDestroy
    void stop() {
        leaders.values().forEach(Leader::resign);
    }
}
