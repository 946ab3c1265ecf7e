package uk.inspectionalerts.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** One question, from the first address to the answer that is no redirect; another thread may cut it off. */
final class Exchange {

    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient http;
    private final Policy policy;
    private final Map<String, String> headers;
    private volatile HttpGet current;
    private volatile boolean cancelled;

    Exchange(CloseableHttpClient http, Policy policy, Map<String, String> headers) {
        this.http = http;
        this.policy = policy;
        this.headers = headers;
    }

    Answer follow(URI first) throws PeerFailure {
        URI address = first;
        for (int asked = 0; asked <= MOST_REDIRECTS; asked++) {
            policy.check(address);
            Answer answer = ask(address);
            Optional<URI> next = redirect(answer);
            if (next.isEmpty()) {
                return answer;
            }
            address = next.get();
        }
        throw failure(
                PeerFailure.Kind.TOO_MANY_REDIRECTS,
                address,
                "redirects more than " + MOST_REDIRECTS + " times.",
                null);
    }

    /** Closes the connection in use, whatever it is waiting for. */
    void cancel() {
        cancelled = true;
        HttpGet request = current;
        if (request != null) {
            request.cancel();
        }
    }

    private Answer ask(URI address) {
        HttpGet request = new HttpGet(address);
        headers.forEach(request::setHeader);
        request.setHeader("Connection", "close");
        current = request;
        if (cancelled) {
            throw failure(PeerFailure.Kind.TIMED_OUT, address, "was not asked, for the time is over.", null);
        }
        try (ClassicHttpResponse response = http.executeOpen(RoutingSupport.determineHost(request), request, null)) {
            try {
                return new Answer(response.getCode(), headers(response), body(response, address), address);
            } catch (InterruptedIOException e) {
                throw timedOut(address, e);
            } catch (IOException e) {
                throw failure(PeerFailure.Kind.BROKEN_OFF, address, "broke off in the middle of its answer.", e);
            } finally {
                // otherwise closing reads on to the end of the body
                request.cancel();
            }
        } catch (Resolver.Internal e) {
            throw failure(
                    PeerFailure.Kind.NOT_ALLOWED, address, "has an address that is not of the public Internet.", e);
        } catch (InterruptedIOException e) {
            throw timedOut(address, e);
        } catch (MessageConstraintException e) {
            throw failure(PeerFailure.Kind.TOO_LARGE, address, "sends headers that are too long.", e);
        } catch (ClientProtocolException | HttpException e) {
            throw failure(PeerFailure.Kind.BROKEN_OFF, address, "does not answer in HTTP.", e);
        } catch (IOException e) {
            throw failure(
                    PeerFailure.Kind.UNREACHABLE,
                    address,
                    "cannot be reached: " + e.getClass().getSimpleName() + ".",
                    e);
        }
    }

    private byte[] body(ClassicHttpResponse response, URI address) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentEncoding() != null && !entity.getContentEncoding().equalsIgnoreCase("identity")) {
            throw failure(
                    PeerFailure.Kind.BROKEN_OFF, address, "sends its body compressed, which was not asked for.", null);
        }
        if (entity.getContentLength() < 0 && !entity.isChunked()) {
            throw failure(
                    PeerFailure.Kind.BROKEN_OFF,
                    address,
                    "does not say how long its body is, so that an end cannot be told from a break.",
                    null);
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

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private static Optional<URI> redirect(Answer answer) {
        if (!REDIRECTS.contains(answer.status())) {
            return Optional.empty();
        }
        return answer.header("Location").map(location -> {
            try {
                return answer.address().resolve(location);
            } catch (IllegalArgumentException e) {
                throw failure(PeerFailure.Kind.BROKEN_OFF, answer.address(), "redirects to what is no address.", e);
            }
        });
    }

    private PeerFailure timedOut(URI address, Exception cause) {
        return failure(
                PeerFailure.Kind.TIMED_OUT,
                address,
                "took longer than " + policy.connect() + " to connect or " + policy.whole() + " to answer.",
                cause);
    }

    private PeerFailure tooLarge(URI address) {
        return failure(PeerFailure.Kind.TOO_LARGE, address, "sends more than " + policy.maxBytes() + " bytes.", null);
    }

    private static PeerFailure failure(PeerFailure.Kind kind, URI address, String what, Exception cause) {
        return new PeerFailure(kind, address, what, cause);
    }
}
