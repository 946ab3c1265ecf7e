package uk.inspectionalerts.local.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import uk.inspectionalerts.local.process.LocalFailure;

/**
 * A reports site on the loopback address. Changes are seen by the next request, each whole; all methods may be called
 * from any thread.
 */
public final class SimulatedSite implements AutoCloseable {

    private static final String ROBOTS = "/robots.txt";
    private static final String USUAL_ROBOTS = "User-agent: *\nDisallow: /admin/\n";

    private final HttpServer server;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "simulated-site");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicReference<Catalogue> catalogue;
    private final List<Misbehaviour> faults = new CopyOnWriteArrayList<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile String robots = USUAL_ROBOTS;

    private SimulatedSite(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.catalogue = new AtomicReference<>(Catalogue.empty(clock.instant()));
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** An empty site on a free port. */
    public static SimulatedSite start() {
        return start(0);
    }

    /** An empty site on that port. */
    public static SimulatedSite start(int port) {
        return start(port, Clock.systemUTC());
    }

    /**
     * An empty site on that port; the clock tells when things were changed and asked for.
     *
     * @throws LocalFailure if the port is in use
     */
    public static SimulatedSite start(int port, Clock clock) {
        try {
            return new SimulatedSite(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), clock);
        } catch (IOException e) {
            throw new LocalFailure("The reports site cannot start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Scheme, host and port, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Where that document's bytes are, whether it is published or not. */
    public URI address(Publication publication) {
        return address().resolve(publication.path());
    }

    public void publish(Publication publication) {
        publish(List.of(publication));
    }

    /** All of them appear at the same instant. What was unlisted or removed is there again. */
    public void publish(List<Publication> publications) {
        change((before, now) -> before.publish(publications, now));
    }

    /**
     * Publishes the PDFs of a folder to which its {@code manifest.csv} gives a URN and a day.
     *
     * @return what was published, by file name
     * @throws LocalFailure if the folder or its manifest cannot be read
     */
    public List<Publication> loadFolder(Path folder) {
        List<Publication> publications = Folder.publications(folder);
        publish(publications);
        return publications;
    }

    /** From now on the same link leads to other bytes. */
    public void replace(Publication publication, byte[] bytes) {
        change((before, now) -> before.change(publication, item -> item.with(bytes, now), now));
    }

    /** Its provider's page no longer links to it; the file stays. */
    public void unlist(Publication publication) {
        change((before, now) -> before.change(publication, Catalogue.Item::unlisted, now));
    }

    /** Its file is gone (404); the link to it stays. */
    public void remove(Publication publication) {
        change((before, now) -> before.change(publication, Catalogue.Item::removed, now));
    }

    /** The listing no longer shows that provider; its page stays. */
    public void unlistProvider(String urn) {
        change((before, now) -> before.hide(urn, now));
    }

    /** What {@code /robots.txt} says. */
    public void robots(String rules) {
        robots = rules;
    }

    /** The whole site misbehaves in that way. */
    public void misbehave(Fault fault) {
        misbehave(fault, "");
    }

    /** Paths, with their query, in which that expression is found misbehave; of several faults the one told last strikes. */
    public void misbehave(Fault fault, String pathRegex) {
        faults.add(0, new Misbehaviour(fault, Pattern.compile(pathRegex)));
    }

    /** All faults are over. */
    public void behave() {
        faults.clear();
    }

    /** All that was asked so far, in order. */
    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** All is as it was at the start: nothing is published, nothing was asked, nothing misbehaves. */
    public void clear() {
        change((before, now) -> Catalogue.empty(now));
        robots = USUAL_ROBOTS;
        faults.clear();
        requests.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void change(BiFunction<Catalogue, Instant, Catalogue> change) {
        Instant now = clock.instant();
        catalogue.updateAndGet(before -> change.apply(before, now));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange, clock.instant());
        requests.add(request);
        Optional<Fault> fault = faults.stream()
                .filter(each -> each.strikes(request))
                .map(Misbehaviour::fault)
                .findFirst();
        Misbehaviour.send(fault, reply(exchange.getRequestURI(), fault), request, exchange);
        exchange.close();
    }

    private Reply reply(URI asked, Optional<Fault> fault) {
        return asked.getPath().equals(ROBOTS)
                ? Reply.text(robots)
                : new Pages(catalogue.get(), address(), fault).answer(asked);
    }
}
