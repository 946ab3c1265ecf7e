package uk.inspectionalerts.checks.manifests.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.inspectionalerts.local.Checkout;

/** The page that operators go by: its tables of Secrets that they make, one a line with its entries. */
public final class OperatorsPage {

    private static final String SECRETS = "| Secret | Entries |";
    private static final String OF_EXISTING_SERVERS = "| Secret for existing servers | Entries |";

    private OperatorsPage() {}

    /** The Secrets that every installation is given. */
    public static Set<String> secrets() {
        return rows(SECRETS).stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** The Secrets that are given in place of those that operators of Kafka and PostgreSQL would make. */
    public static Set<String> secretsOfExistingServers() {
        return rows(OF_EXISTING_SERVERS).stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    /** The entries that one of {@link #secrets()} holds in any case. */
    public static Set<String> entriesOf(String secret) {
        return entries(SECRETS, secret);
    }

    /** The entries of one of {@link #secretsOfExistingServers()}. */
    public static Set<String> entriesOfExistingServers(String secret) {
        return entries(OF_EXISTING_SERVERS, secret);
    }

    private static Set<String> entries(String table, String secret) {
        return rows(table).stream()
                .filter(row -> row.get(0).equals(secret))
                .flatMap(row -> row.stream().skip(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each row what stands in backticks in its first two columns. */
    private static List<List<String>> rows(String head) {
        try {
            List<String> lines = Files.readAllLines(Checkout.find().root().resolve("deploy/docs/kubernetes.md"));
            int start = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith(head))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The page has no table " + head)));
            return lines.subList(start + 2, lines.size()).stream()
                    .takeWhile(line -> line.startsWith("|"))
                    .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1)))
                    .map(row -> Arrays.stream(row.split("`"))
                            .filter(word -> word.matches("[\\w.-]+"))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
