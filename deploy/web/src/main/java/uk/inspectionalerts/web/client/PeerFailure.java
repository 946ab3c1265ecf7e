package uk.inspectionalerts.web.client;

import java.net.URI;
import java.util.Objects;

/** A peer gave no answer that can be used. The message names the host and what is wrong, never a path or a query. */
public class PeerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** In what way. */
    public enum Kind {
        /** The policy forbids the host, the scheme or the address that the host has. Nothing was sent there. */
        NOT_ALLOWED,
        /** No such name, nobody listens, the connection was cut before an answer, or it could not be made secure. */
        UNREACHABLE,
        /** The time limit is over; whatever was received is dropped. */
        TIMED_OUT,
        /** The headers or the body are larger than is taken. */
        TOO_LARGE,
        /** The answer ended before its end, or is not HTTP. */
        BROKEN_OFF,
        /** One redirect led to the next until we gave up. */
        TOO_MANY_REDIRECTS,
        /** Something was handed over, and whether it was taken is unknown: no answer came, or none that can be read. */
        UNANSWERED
    }

    private final Kind kind;

    PeerFailure(Kind kind, URI address, String what, Throwable cause) {
        super(host(address) + " " + what, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    PeerFailure(Kind kind, PeerFailure why) {
        super(why.getMessage(), why);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public Kind kind() {
        return kind;
    }

    private static String host(URI address) {
        if (address.getHost() == null) {
            return "An address without a host";
        }
        return address.getHost() + (address.getPort() == -1 ? "" : ":" + address.getPort());
    }
}
