package uk.inspectionalerts.local.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the site shows at one instant. Each change makes a new one, so that nobody sees half a change.
 *
 * @param items by the id of their file, in the order of publication
 * @param hidden providers that are not listed, by URN
 * @param changed when this came about
 */
record Catalogue(Map<String, Item> items, Set<String> hidden, Instant changed) {

    private static final Comparator<Publication> NEWEST_FIRST =
            Comparator.comparing(Publication::publishedOn).reversed().thenComparing(Publication::fileId);

    /**
     * A document and how it stands with it.
     *
     * @param listed whether its provider's page links to it
     * @param gone whether its link leads nowhere
     */
    record Item(Publication publication, byte[] bytes, Instant changed, boolean listed, boolean gone) {

        Item with(byte[] other, Instant now) {
            return new Item(publication, other, now, listed, gone);
        }

        Item unlisted() {
            return new Item(publication, bytes, changed, false, gone);
        }

        Item removed() {
            return new Item(publication, bytes, changed, listed, true);
        }
    }

    static Catalogue empty(Instant now) {
        return new Catalogue(Map.of(), Set.of(), now);
    }

    /** What was published before under the same id is published again, as it was at first. */
    Catalogue publish(List<Publication> publications, Instant now) {
        Map<String, Item> after = new LinkedHashMap<>(items);
        Set<String> stillHidden = new HashSet<>(hidden);
        for (Publication publication : publications) {
            after.put(publication.fileId(), new Item(publication, publication.bytes(), now, true, false));
            stillHidden.remove(publication.urn());
        }
        return new Catalogue(after, stillHidden, now);
    }

    /** @throws IllegalArgumentException if it was never published */
    Catalogue change(Publication publication, UnaryOperator<Item> change, Instant now) {
        Map<String, Item> after = new LinkedHashMap<>(items);
        after.compute(publication.fileId(), (id, item) -> {
            if (item == null) {
                throw new IllegalArgumentException("File " + id + " is not on the site");
            }
            return change.apply(item);
        });
        return new Catalogue(after, hidden, now);
    }

    Catalogue hide(String urn, Instant now) {
        Set<String> after = new HashSet<>(hidden);
        after.add(urn);
        return new Catalogue(items, after, now);
    }

    /** Those that the listing shows, newest report first. */
    List<Provider> listing() {
        return providers().stream()
                .filter(provider -> !hidden.contains(provider.urn()))
                .filter(provider -> !provider.publications().isEmpty())
                .sorted(Provider.NEWEST_FIRST)
                .toList();
    }

    Optional<Provider> provider(String urn) {
        return providers().stream()
                .filter(provider -> provider.urn().equals(urn))
                .findFirst();
    }

    private List<Provider> providers() {
        Map<String, List<Item>> byUrn = items.values().stream()
                .collect(Collectors.groupingBy(
                        item -> item.publication().urn(), LinkedHashMap::new, Collectors.toList()));
        return byUrn.entrySet().stream()
                .map(each -> new Provider(
                        each.getKey(),
                        each.getValue().get(0).publication().council(),
                        each.getValue().stream()
                                .filter(Item::listed)
                                .map(Item::publication)
                                .sorted(NEWEST_FIRST)
                                .toList()))
                .toList();
    }
}
