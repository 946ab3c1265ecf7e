package uk.inspectionalerts.web.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the addresses that are then connected to, so that a name cannot mean one address when checked and another when used. */
record Resolver(boolean internal, Names names) implements DnsResolver {

    /** Where names are looked up. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.addresses(host);
        if (!internal && Arrays.stream(addresses).anyMatch(InternalAddresses::contain)) {
            throw new Internal();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A host has an address that is not of the public Internet. */
    static final class Internal extends UnknownHostException {

        private static final long serialVersionUID = 1L;
    }
}
