package uk.inspectionalerts.grading.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The local authorities of England, found by number or by the name that a report prints. */
public final class AuthorityRegister {

    private static final int LONGEST_NAME_IN_WORDS = 12;

    private final TreeMap<String, Authority> byUrn = new TreeMap<>();
    private final Map<String, Authority> byName = new HashMap<>();

    /** Throws {@link IllegalStateException} where two authorities share a number or a name. */
    public AuthorityRegister(List<Authority> authorities) {
        for (Authority authority : authorities) {
            if (byUrn.put(authority.urn(), authority) != null) {
                throw new IllegalStateException("two authorities have the number " + authority.urn());
            }
            for (String name : AuthorityNames.full(authority)) {
                Authority other = byName.put(key(name), authority);
                if (other != null && !other.equals(authority)) {
                    throw new IllegalStateException("two authorities have the name " + name);
                }
            }
        }
        addShorterNames();
    }

    /** The authority with this number. */
    public Optional<Authority> byUrn(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** All authorities, in order of number. */
    public List<Authority> all() {
        return List.copyOf(byUrn.values());
    }

    /**
     * The authority that a printed title names: the longest name that stands there in whole words, so that York is never found in
     * North Yorkshire nor Nottingham in Nottinghamshire. A title with two authorities names none.
     */
    public Resolution resolve(String printedTitle) {
        Set<Authority> named = mentions(AuthorityNames.words(printedTitle)).stream()
                .map(Mention::authority)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            return new Resolution.Unresolved("no local authority in the register is named in '" + printedTitle + "'");
        }
        if (named.size() > 1) {
            String names = named.stream().map(Authority::name).sorted().collect(Collectors.joining(" and "));
            return new Resolution.Unresolved("'" + printedTitle + "' names more than one local authority: " + names);
        }
        return new Resolution.Resolved(named.iterator().next());
    }

    /** As {@link #resolve(String)}, for an inspection that ended on a day: an authority that did not yet exist is not meant. */
    public Resolution resolve(String printedTitle, LocalDate inspectionEnd) {
        return resolve(printedTitle)
                .fold(resolved -> existingOn(resolved.authority(), inspectionEnd), unresolved -> unresolved);
    }

    private static Resolution existingOn(Authority authority, LocalDate day) {
        Optional<LocalDate> from = authority.validFrom().filter(first -> first.isAfter(day));
        if (from.isPresent()) {
            return new Resolution.Unresolved(
                    authority.name() + " exists from " + from.get() + ", after the inspection ended on " + day);
        }
        return new Resolution.Resolved(authority);
    }

    private void addShorterNames() {
        Map<String, Set<Authority>> shorter = new HashMap<>();
        for (Authority authority : byUrn.values()) {
            for (String name : AuthorityNames.shorter(authority)) {
                shorter.computeIfAbsent(key(name), unused -> new HashSet<>()).add(authority);
            }
        }
        shorter.forEach((name, meant) -> {
            if (meant.size() == 1) {
                byName.putIfAbsent(name, meant.iterator().next());
            }
        });
    }

    /** Words joined without blanks, so that a blank inside a word (as extraction makes them) does not hide a name. */
    private static String key(String name) {
        return String.join("", AuthorityNames.words(name));
    }

    /**
     * An authority that is named in a text.
     *
     * @param from the first word of the name
     * @param to the last
     */
    public record Mention(int from, int to, Authority authority) {

        private boolean inside(Mention other) {
            return other.from <= from && to <= other.to && other.to - other.from > to - from;
        }
    }

    /** The authorities that these words name, in order, each by the longest name that stands there in whole words. */
    public List<Mention> mentions(List<String> words) {
        List<String> keys = words.stream().map(AuthorityRegister::key).toList();
        List<Mention> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from++) {
            StringBuilder name = new StringBuilder();
            for (int to = from; to < Math.min(keys.size(), from + LONGEST_NAME_IN_WORDS); to++) {
                name.append(keys.get(to));
                Authority authority = byName.get(name.toString());
                if (authority != null) {
                    found.add(new Mention(from, to, authority));
                }
            }
        }
        return found.stream()
                .filter(name -> found.stream().noneMatch(name::inside))
                .sorted(Comparator.comparingInt(Mention::from))
                .toList();
    }
}
