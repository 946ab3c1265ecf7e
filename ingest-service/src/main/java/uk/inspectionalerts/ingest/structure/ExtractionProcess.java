package uk.inspectionalerts.ingest.structure;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.structure.Extraction.Reason;

/** A process that reads documents, one after the other, seen from the service. Not for use by two threads at once. */
final class ExtractionProcess {
    /** The exit status of a virtual machine that was told to end when its memory is used up. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final ExtractionConfig config;
    private int documents;
    private boolean broken;

    private ExtractionProcess(Process process, ExtractionConfig config) {
        this.process = process;
        this.config = config;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts a process and waits until it is ready: what the start takes is no document's time. */
    static ExtractionProcess start(ExtractionConfig config) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + config.heap().asLongValue(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:MaxDirectMemorySize=16m",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dorg.jboss.logging.provider=jdk",
                "-cp",
                ChildClassPath.find(),
                ExtractionChild.class.getName());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.equals("JDK_JAVA_OPTIONS"));
        ExtractionProcess started = new ExtractionProcess(builder.start(), config);
        try {
            started.answers.readBoolean();
        } catch (IOException ended) {
            started.close();
            throw ended;
        }
        return started;
    }

    /** Has the document read. When the process fails, or takes too long, it has ended afterwards. */
    Extraction extract(byte[] bytes, MediaKind kind) {
        documents++;
        CompletableFuture<Void> deadline = new CompletableFuture<Void>()
                .completeOnTimeout(null, config.deadline().toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> watch = deadline.thenRun(process::destroyForcibly);
        try {
            requests.writeByte(kind.ordinal());
            requests.writeInt(bytes.length);
            requests.write(bytes);
            requests.flush();
            return AnswerCodec.read(answers);
        } catch (IOException ended) {
            broken = true;
            Extraction refusal = refusal(deadline.isDone() && !deadline.isCancelled());
            process.destroyForcibly();
            return refusal;
        } finally {
            deadline.cancel(false);
            watch.cancel(false);
        }
    }

    private Extraction refusal(boolean late) {
        if (late) {
            return new Extraction.Refused(
                    Reason.TIMED_OUT,
                    "The document could not be read within " + config.deadline().toSeconds()
                            + " s: save it anew from its source and send that.");
        }
        if (exitStatus() == OUT_OF_MEMORY_STATUS) {
            return new Extraction.Refused(
                    Reason.OUT_OF_MEMORY,
                    "The document needs more memory than a report does: save it anew from its source and send that.");
        }
        return new Extraction.Refused(
                Reason.UNREADABLE, "The document made its reader fail: save it anew from its source and send that.");
    }

    /** The pipe ends a little before the process does; killed in between it could not say of what it died. */
    private int exitStatus() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** It can read another document. A process that was told to end may be seen alive for a while. */
    boolean isUsable() {
        return !broken && process.isAlive();
    }

    int documents() {
        return documents;
    }

    /** Ends the process at once. */
    void close() {
        process.destroyForcibly();
    }
}
