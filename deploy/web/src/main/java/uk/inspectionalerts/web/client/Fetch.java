package uk.inspectionalerts.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** A document wanted whole, from the first address to the answer that is no redirect. */
final class Fetch implements Question {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final Exchange exchange;
    private final Policy policy;
    private final URI first;

    Fetch(Exchange exchange, Policy policy, URI first) {
        this.exchange = exchange;
        this.policy = policy;
        this.first = first;
    }

    @Override
    public Answer answer() throws PeerFailure {
        URI address = first;
        for (int asked = 0; asked <= MOST_REDIRECTS; asked++) {
            policy.check(address);
            Answer answer = exchange.ask(new HttpGet(address), address, this::body);
            Optional<URI> next = redirect(answer);
            if (next.isEmpty()) {
                return answer;
            }
            address = next.get();
        }
        throw new PeerFailure(
                PeerFailure.Kind.TOO_MANY_REDIRECTS,
                address,
                "redirects more than " + MOST_REDIRECTS + " times.",
                null);
    }

    @Override
    public void cancel() {
        exchange.cancel();
    }

    @Override
    public Answer whenOver() throws PeerFailure {
        throw new PeerFailure(
                PeerFailure.Kind.TIMED_OUT, first, "did not answer whole within " + policy.whole() + ".", null);
    }

    private byte[] body(ClassicHttpResponse response, URI address) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentEncoding() != null && !entity.getContentEncoding().equalsIgnoreCase("identity")) {
            throw brokenOff(address, "sends its body compressed, which was not asked for.", null);
        }
        if (entity.getContentLength() < 0 && !entity.isChunked()) {
            throw brokenOff(
                    address, "does not say how long its body is, so that an end cannot be told from a break.", null);
        }
        if (entity.getContentLength() > policy.maxBytes()) {
            throw tooLarge(address);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        InputStream bytes = entity.getContent();
        for (int read = bytes.read(part); read != -1; read = bytes.read(part)) {
            if (body.size() + read > policy.maxBytes()) {
                throw tooLarge(address);
            }
            body.write(part, 0, read);
        }
        return body.toByteArray();
    }

    private static Optional<URI> redirect(Answer answer) {
        if (!REDIRECTS.contains(answer.status())) {
            return Optional.empty();
        }
        return answer.header("Location").map(location -> {
            try {
                return answer.address().resolve(location);
            } catch (IllegalArgumentException e) {
                throw brokenOff(answer.address(), "redirects to what is no address.", e);
            }
        });
    }

    private PeerFailure tooLarge(URI address) {
        return new PeerFailure(
                PeerFailure.Kind.TOO_LARGE, address, "sends more than " + policy.maxBytes() + " bytes.", null);
    }

    private static PeerFailure brokenOff(URI address, String what, Exception cause) {
        return new PeerFailure(PeerFailure.Kind.BROKEN_OFF, address, what, cause);
    }
}
