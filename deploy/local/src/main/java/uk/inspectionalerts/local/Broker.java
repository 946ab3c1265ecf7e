package uk.inspectionalerts.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** What the child JVM of {@link LocalKafka} runs: the Kafka server on one folder, which it formats at the first start. */
final class Broker {

    /** The same at each start, as the server refuses a folder that another cluster formatted. */
    private static final String CLUSTER_ID = "bG9jYWwtaW5zcGVjdGlvbg";

    private Broker() {}

    /** The only argument is the path of the server's properties file. */
    public static void main(String[] arguments) {
        String settings = arguments[0];
        String[] format = {"format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", settings};
        StorageTool.execute(format, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        Kafka.main(new String[] {settings});
    }
}
