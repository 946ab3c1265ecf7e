package uk.inspectionalerts.messaging.probing;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Where the database is and who the service is there. None of it has a default: without it the service does not start. */
@ConfigMapping(prefix = "quarkus.datasource")
public interface DatabaseConfig {

    /** The user that the service is in its database. */
    String username();

    /** The password of that user. */
    String password();

    /** How the database is reached. */
    Jdbc jdbc();

    /** How the database is reached. */
    interface Jdbc {

        /**
         * Where the database is, {@code jdbc:postgresql://HOST:PORT/DATABASE}; anywhere but on one machine with
         * {@code ?sslmode=verify-full&sslrootcert=FILE}.
         */
        String url();

        /** Further parameters of the PostgreSQL driver. */
        Map<String, String> additionalJdbcProperties();
    }

    /** Where the database is, without parameters, which may be secret. */
    default String address() {
        return jdbc().url().replaceFirst("\\?.*", "");
    }
}
