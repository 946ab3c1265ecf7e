package uk.inspectionalerts.web.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Requests and answers, one after another on a connection each; another thread may cut it off. */
final class Exchange {

    /** Takes what is wanted of an answer's body. */
    interface BodyReader {
        byte[] read(ClassicHttpResponse response, URI address) throws IOException;
    }

    private final CloseableHttpClient http;
    private final Policy policy;
    private final Map<String, String> headers;
    private volatile HttpUriRequestBase current;
    private volatile boolean cancelled;

    Exchange(CloseableHttpClient http, Policy policy, Map<String, String> headers) {
        this.http = http;
        this.policy = policy;
        this.headers = headers;
    }

    /** Closes the connection in use, whatever it is waiting for. */
    void cancel() {
        cancelled = true;
        HttpUriRequestBase request = current;
        if (request != null) {
            request.cancel();
        }
    }

    Answer ask(HttpUriRequestBase request, URI address, BodyReader body) {
        headers.forEach(request::setHeader);
        request.setHeader("Connection", "close");
        current = request;
        if (cancelled) {
            throw failure(PeerFailure.Kind.TIMED_OUT, address, "was not asked, for the time is over.", null);
        }
        try {
            return answer(http.executeOpen(RoutingSupport.determineHost(request), request, null), address, body);
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
        } finally {
            // closing the answer would read on to the end of its body
            request.cancel();
        }
    }

    private Answer answer(ClassicHttpResponse response, URI address, BodyReader body) {
        try {
            return new Answer(response.getCode(), headers(response), body.read(response, address), address);
        } catch (InterruptedIOException e) {
            throw timedOut(address, e);
        } catch (IOException e) {
            throw failure(PeerFailure.Kind.BROKEN_OFF, address, "broke off in the middle of its answer.", e);
        }
    }

    PeerFailure timedOut(URI address, Exception cause) {
        return failure(
                PeerFailure.Kind.TIMED_OUT,
                address,
                "took longer than " + policy.connect() + " to connect or " + policy.whole() + " to answer.",
                cause);
    }

    static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private static PeerFailure failure(PeerFailure.Kind kind, URI address, String what, Exception cause) {
        return new PeerFailure(kind, address, what, cause);
    }
}
