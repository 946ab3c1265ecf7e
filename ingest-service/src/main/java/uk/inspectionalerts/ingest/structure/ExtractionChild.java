package uk.inspectionalerts.ingest.structure;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import uk.inspectionalerts.ingest.report.MediaKind;
import uk.inspectionalerts.ingest.structure.reading.DocumentReading;
import uk.inspectionalerts.ingest.structure.reading.UnreadableDocument;

/**
 * The program of a reading process: takes documents from standard input and answers on standard output. It ends when
 * standard input does, even in the middle of a document that never ends, so that none outlives the service.
 */
final class ExtractionChild {
    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();
    private final DataOutputStream answers;

    private record Request(MediaKind kind, byte[] bytes) {}

    private ExtractionChild(DataOutputStream answers) {
        this.answers = answers;
    }

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        ExtractionChild child = new ExtractionChild(
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))));
        System.setOut(System.err);
        Thread reader = new Thread(child::answer, "reader");
        reader.setDaemon(true);
        reader.start();
        child.listen(new DataInputStream(new FileInputStream(FileDescriptor.in)));
    }

    private void listen(DataInputStream input) {
        MediaKind[] kinds = MediaKind.values();
        try {
            while (true) {
                MediaKind kind = kinds[input.readByte()];
                byte[] bytes = new byte[input.readInt()];
                input.readFully(bytes);
                requests.put(new Request(kind, bytes));
            }
        } catch (IOException | InterruptedException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answer() {
        try {
            while (true) {
                Request request = requests.take();
                AnswerCodec.write(extraction(request), answers);
                answers.flush();
            }
        } catch (IOException | InterruptedException ended) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Extraction extraction(Request request) {
        try {
            return new Extraction.Structured(DocumentReading.read(request.bytes, request.kind));
        } catch (UnreadableDocument unreadable) {
            return new Extraction.Refused(
                    Extraction.Reason.valueOf(unreadable.reason().name()), unreadable.getMessage());
        } catch (StackOverflowError tooDeep) {
            return new Extraction.Refused(
                    Extraction.Reason.UNREADABLE, "The document is nested too deeply to be read.");
        }
    }
}
