package uk.inspectionalerts.notification.webhook;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a webhook's posts go: a public host by its name, never an address in any notation, so that no number hides
 * where it leads. Which addresses the name has is checked whenever something is sent. Path and query may hold a secret
 * of the server's owner: they never show in a log.
 */
public record EndpointUrl(URI uri) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_HOST = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern PUBLIC_NAME = Pattern.compile("(" + LABEL + "\\.)+(?=[a-z])" + LABEL);

    /**
     * The address as it is used: its host in lower case and without letters beyond ASCII.
     *
     * @throws IllegalArgumentException if posts may not go there; the message says why and what to do
     */
    public static EndpointUrl of(String text, Ports ports) {
        URI given = parsed(text);
        String scheme = given.getScheme() == null ? "" : given.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && ports.internal())) {
            throw new IllegalArgumentException("url does not begin with https://: give a server that speaks TLS.");
        }
        if (given.getRawFragment() != null) {
            throw new IllegalArgumentException("url has a fragment, which no server sees: leave out what follows #.");
        }
        String authority = given.getRawAuthority() == null ? "" : given.getRawAuthority();
        if (authority.contains("@")) {
            throw new IllegalArgumentException(
                    "url carries a name or password: leave it out, for posts are signed and need none.");
        }
        int colon = authority.lastIndexOf(':');
        String host = host(colon < 0 ? authority : authority.substring(0, colon), ports);
        ports.mustAllow(colon < 0 ? "" : authority.substring(colon + 1), scheme);
        String port = colon < 0 ? "" : authority.substring(colon);
        String path = given.getRawPath().isEmpty() ? "/" : given.getRawPath();
        String query = given.getRawQuery() == null ? "" : "?" + given.getRawQuery();
        return new EndpointUrl(
                URI.create(parsed(scheme + "://" + host + port + path + query).toASCIIString()));
    }

    private static URI parsed(String text) {
        if (text == null || text.length() > LONGEST) {
            throw new IllegalArgumentException("url is missing or longer than " + LONGEST + " characters.");
        }
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("url is not a URL: give one as https://host/path.");
        }
    }

    private static String host(String given, Ports ports) {
        String host = ascii(given).toLowerCase(Locale.ROOT);
        if (host.isEmpty()
                || host.length() > LONGEST_HOST
                || !(ports.internal() || PUBLIC_NAME.matcher(host).matches())) {
            throw new IllegalArgumentException(
                    "url does not name a public host: give its full name, as hooks.example.org, and not an address.");
        }
        return host;
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The host only. */
    @Override
    public String toString() {
        return uri.getHost();
    }
}
