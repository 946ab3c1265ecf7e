package uk.inspectionalerts.ingest.structure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
    /** The smallest document that takes the whole way: the first real one is not to wait until classes are loaded. */
    private static final String FIRST_DOCUMENT =
            """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842]>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj
            4 0 obj <</Length 36>> stream
            BT /F 12 Tf 72 720 Td (Ready.) Tj ET
            endstream endobj
            5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();
    private final DataOutputStream answers;

    private record Request(MediaKind kind, byte[] bytes) {}

    private ExtractionChild(DataOutputStream answers) {
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException, UnreadableDocument {
        LogManager.getLogManager().reset();
        ExtractionChild child = new ExtractionChild(
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))));
        System.setOut(System.err);
        DocumentReading.read(FIRST_DOCUMENT.getBytes(ISO_8859_1), MediaKind.PDF);
        child.sayReady();
        Thread reader = new Thread(child::answer, "reader");
        reader.setDaemon(true);
        reader.start();
        child.listen(new DataInputStream(new FileInputStream(FileDescriptor.in)));
    }

    private void sayReady() throws IOException {
        answers.writeBoolean(true);
        answers.flush();
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
