package uk.inspectionalerts.web.client;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be asked, and what an answer may cost.
 *
 * @param userAgent says honestly who asks, with a contact
 * @param hosts the hosts that may be asked and redirected to, in any case: {@code name} means its scheme's own port,
 *     {@code name:port} that port only, {@code *:port} any host on that port, and {@code *} any host on any port
 * @param internal whether hosts may have addresses that the public Internet does not have, and may be asked over plain
 *     http: for runs on one machine and for tests
 * @param connect at most this long until one address has taken the connection
 * @param whole at most this long for everything: names, connections, redirects, headers and body
 * @param maxBytes the longest body that is taken, in bytes; of the answer to something handed over, how much is read
 */
public record Policy(
        String userAgent, Set<String> hosts, boolean internal, Duration connect, Duration whole, long maxBytes) {

    /** A body is held in one array. */
    private static final long MOST_BYTES = 1L << 30;

    private static final String ANY_HOST = "*";

    public Policy {
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("A client without a user agent is nobody: say who asks.");
        }
        if (!isPositive(connect) || !isPositive(whole)) {
            throw new IllegalArgumentException("A time limit must be longer than nothing: " + connect + ", " + whole);
        }
        if (maxBytes < 1 || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException("A body may have 1 to " + MOST_BYTES + " bytes, not " + maxBytes);
        }
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws PeerFailure {@code NOT_ALLOWED}, saying what the address would have to be */
    void check(URI address) throws PeerFailure {
        String scheme = Objects.requireNonNullElse(address.getScheme(), "none").toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && internal)) {
            throw refused(address, "is asked over " + scheme + ", and only https is allowed");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw refused(address, "is not plainly a host, or carries a name and password");
        }
        int usual = scheme.equals("https") ? 443 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean named = hosts.contains(host + ":" + port) || (port == usual && hosts.contains(host));
        boolean any = hosts.contains(ANY_HOST + ":" + port) || hosts.contains(ANY_HOST);
        if (!named && !any) {
            throw refused(address, "is not among the hosts that may be asked");
        }
    }

    private static PeerFailure refused(URI address, String why) {
        return new PeerFailure(PeerFailure.Kind.NOT_ALLOWED, address, why + ".", null);
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }
}
