package uk.inspectionalerts.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Something handed to a peer. Its status says all that matters: a redirect is an answer, and so is one whose body ends
 * too early, too late or never.
 */
final class Delivery implements Question {

    /** JSON is UTF-8 without saying so (RFC 8259). */
    private static final ContentType JSON = ContentType.create("application/json");

    private final Exchange exchange;
    private final Policy policy;
    private final URI address;
    private final byte[] content;
    private final ByteArrayOutputStream answered = new ByteArrayOutputStream();
    private volatile boolean begun;
    private volatile Answer head;

    Delivery(Exchange exchange, Policy policy, URI address, byte[] content) {
        this.exchange = exchange;
        this.policy = policy;
        this.address = address;
        this.content = content;
    }

    @Override
    public Answer answer() throws PeerFailure {
        policy.check(address);
        HttpPost request = new HttpPost(address);
        request.setEntity(new Content());
        try {
            return exchange.ask(request, address, (response, from) -> body(response));
        } catch (PeerFailure failure) {
            throw begun ? unanswered(failure) : failure;
        }
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }

    @Override
    public Answer whenOver() throws PeerFailure {
        return Optional.ofNullable(head)
                .map(known -> new Answer(known.status(), known.headers(), answered.toByteArray(), known.address()))
                .orElseThrow(() -> {
                    PeerFailure failure = exchange.timedOut(address, null);
                    return begun ? unanswered(failure) : failure;
                });
    }

    private byte[] body(ClassicHttpResponse response) {
        head = new Answer(response.getCode(), Exchange.headers(response), new byte[0], address);
        if (response.getEntity() != null) {
            try {
                read(response.getEntity().getContent());
            } catch (IOException e) {
                // what came before it broke off is all there is
            }
        }
        return answered.toByteArray();
    }

    /** Never closes the stream, which would read on to its end. */
    private void read(InputStream bytes) throws IOException {
        byte[] part = new byte[1024];
        int read = 0;
        while (read != -1 && answered.size() < policy.maxBytes()) {
            read = bytes.read(part, 0, (int) Math.min(part.length, policy.maxBytes() - answered.size()));
            answered.write(part, 0, Math.max(read, 0));
        }
    }

    private PeerFailure unanswered(PeerFailure why) {
        return new PeerFailure(PeerFailure.Kind.UNANSWERED, why);
    }

    /** Tells when it begins to be written: until then the peer cannot have taken it. */
    private final class Content extends HttpEntityWrapper {

        Content() {
            super(new ByteArrayEntity(content, JSON));
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            begun = true;
            super.writeTo(out);
        }
    }
}
