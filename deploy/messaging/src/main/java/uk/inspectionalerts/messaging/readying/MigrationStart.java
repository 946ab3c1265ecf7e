package uk.inspectionalerts.messaging.readying;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import uk.inspectionalerts.messaging.probing.DatabaseLook;

/** A start that is to migrate the database ends, in one line, if the database is not as it has to be. */
@Singleton
class MigrationStart implements FlywayConfigurationCustomizer {

    private final DatabaseLook database;
    private final boolean migrates;

    MigrationStart(DatabaseLook database, @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates) {
        this.database = database;
        this.migrates = migrates;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (migrates) {
            database.lookBeforeMigration().line().ifPresent(line -> {
                throw new ConfigurationException(line);
            });
        }
    }
}
