package uk.inspectionalerts.web.client;

import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks peers for documents, and hands documents to them, under a {@link Policy}. It keeps no cookies, no cache and no
 * connections, follows no proxy setting, offers no compression and tries nothing twice: when to ask again is the
 * caller's decision.
 */
public final class SafeHttpClient implements AutoCloseable {

    private static final int LONGEST_HEADER_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_AT_ONCE = 100;

    private final Policy policy;
    private final CloseableHttpClient http;

    /** Each call has its own thread, since neither the resolving of a name nor a read ends when its time is over. */
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "safe-http");
        thread.setDaemon(true);
        return thread;
    });

    public SafeHttpClient(Policy policy) {
        this(policy, InetAddress::getAllByName);
    }

    SafeHttpClient(Policy policy, Resolver.Names names) {
        this.policy = policy;
        this.http = client(policy, names);
    }

    /**
     * Asks once, follows at most five redirects, and waits for the whole answer.
     *
     * @param headers sent with the request and with each redirect
     * @return the answer, with any status
     * @throws PeerFailure if there is none that is whole and within the policy; never later than the policy's whole
     * @throws CancellationException if the calling thread is interrupted
     */
    public Answer get(URI address, Map<String, String> headers) throws PeerFailure {
        return whole(new Fetch(new Exchange(http, policy, headers), policy, address));
    }

    /**
     * Hands over once, as JSON, and follows no redirect. Of the answer's body only as much is read as the policy's largest,
     * and as comes in time: a status that has arrived is an answer, whatever becomes of the body.
     *
     * @param headers sent with the request
     * @return the answer, with any status
     * @throws PeerFailure if there is none; {@code UNANSWERED} if it may have been taken all the same; never later than
     *     the policy's whole
     * @throws CancellationException if the calling thread is interrupted
     */
    public Answer post(URI address, Map<String, String> headers, byte[] json) throws PeerFailure {
        return whole(new Delivery(new Exchange(http, policy, headers), policy, address, json));
    }

    private Answer whole(Question question) throws PeerFailure {
        Future<Answer> answer = threads.submit(question::answer);
        try {
            return answer.get(policy.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return question.whenOver();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PeerFailure failure) {
                throw failure;
            }
            throw new IllegalStateException("Asking a peer went wrong", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a peer was asked");
        } finally {
            question.cancel();
        }
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private static CloseableHttpClient client(Policy policy, Resolver.Names names) {
        Timeout whole = Timeout.of(policy.whole());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver(policy.internal(), names))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_HEADER_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                // the client's own parser skips what is not HTTP
                                .responseParserFactory(DefaultHttpResponseParserFactory.INSTANCE)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(policy.connect()))
                                .setSocketTimeout(whole)
                                .build())
                        .setMaxConnTotal(MOST_AT_ONCE)
                        .setMaxConnPerRoute(MOST_AT_ONCE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(whole)
                        .setResponseTimeout(whole)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(policy.userAgent())
                // a connection kept is one that the peer may have closed, and nothing is tried twice here
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }
}
