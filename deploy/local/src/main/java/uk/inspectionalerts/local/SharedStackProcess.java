package uk.inspectionalerts.local;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Properties;

/** The process behind {@link SharedStack}: runs a broker and a database server for as long as their owner lives. */
final class SharedStackProcess {

    static final String ADDRESSES = "addresses.properties";
    static final String POSTGRES = "postgres";
    static final String KEY = "key.json";

    private SharedStackProcess() {}

    /** The arguments are the folder to work in and the process id of the owner. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        LocalPostgres postgres = new LocalPostgres(folder.resolve(POSTGRES));
        LocalKafka kafka = new LocalKafka(folder.resolve("kafka"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.kill();
            postgres.close();
            DataFolder.delete(folder);
        }));
        postgres.start();
        kafka.start();
        LocalTokens.keptIn(folder.resolve(KEY));
        OwnerOnly.write(folder.resolve(ADDRESSES), addresses(postgres, kafka));
        ProcessHandle.of(Long.parseLong(arguments[1]))
                .ifPresent(owner -> owner.onExit().join());
        System.exit(0);
    }

    private static String addresses(LocalPostgres postgres, LocalKafka kafka) throws IOException {
        Properties addresses = new Properties();
        addresses.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        addresses.setProperty("postgres", Integer.toString(postgres.port()));
        addresses.setProperty("kafka", kafka.bootstrapServers());
        StringWriter text = new StringWriter();
        addresses.store(text, null);
        return text.toString();
    }
}
