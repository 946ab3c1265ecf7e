package uk.inspectionalerts.checks.streaming;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.inspectionalerts.checks.receiving.Message;
import uk.inspectionalerts.checks.receiving.Message.Kind;

/**
 * What one reader heard of one report.
 *
 * @param copies in the order of arrival
 */
record Heard(Story story, List<Message> copies) {

    Heard {
        copies = List.copyOf(copies);
    }

    /**
     * What is still to come: the news of a report that stands, the grade that is right if another was told, and the
     * withdrawal of what was told. Of a report that was withdrawn before anybody heard of it nothing needs to be told.
     */
    Optional<String> missing() {
        if (story.withdrawn()) {
            boolean told = !ids(Kind.NEWS).isEmpty() || !ids(Kind.CORRECTION).isEmpty();
            return Optional.of("withdrawal")
                    .filter(any -> told && ids(Kind.WITHDRAWAL).isEmpty());
        }
        if (ids(Kind.NEWS).isEmpty()) {
            return Optional.of("news");
        }
        boolean misled = copies.stream().anyMatch(copy -> !copy.grade().equals(story.latest()));
        boolean corrected = copies.stream()
                .anyMatch(copy -> copy.kind() == Kind.CORRECTION && copy.grade().equals(story.latest()));
        return Optional.of("correction to " + story.latest()).filter(any -> misled && !corrected);
    }

    /**
     * What should not have come: news or a withdrawal under two ids, two corrections by one version or one that tells two,
     * a grade that no version prints, and, at the end of all, something that is not so.
     */
    List<String> unexpected() {
        List<String> unexpected = new ArrayList<>();
        if (ids(Kind.NEWS).size() > 1) {
            unexpected.add("news under ids " + ids(Kind.NEWS));
        }
        if (ids(Kind.WITHDRAWAL).size() > (story.withdrawn() ? 1 : 0)) {
            unexpected.add("withdrawal under ids " + ids(Kind.WITHDRAWAL));
        }
        copies.stream()
                .filter(copy -> copy.kind() != Kind.WITHDRAWAL && story.versionTelling(copy.grade()) < 0)
                .forEach(copy -> unexpected.add(copy.id() + " tells " + copy.grade() + ", which was never published"));
        Set<Integer> corrected = new HashSet<>();
        corrections().forEach((id, versions) -> {
            if (versions.size() > 1 || versions.contains(0) || !corrected.addAll(versions)) {
                unexpected.add("correction " + id + " tells versions " + versions);
            }
        });
        if (!copies.isEmpty() && !isSo(copies.get(copies.size() - 1))) {
            unexpected.add("the last to come is not so: " + copies.get(copies.size() - 1));
        }
        return unexpected;
    }

    /**
     * Corrections and withdrawals of something that never arrived, which are right only where it was on its way, as no
     * reader can tell: by id, with how often the news must have been attempted.
     */
    Map<String, Integer> unfounded() {
        Map<String, Integer> unfounded = new LinkedHashMap<>();
        corrections().forEach((id, versions) -> {
            boolean toldEarlier = copies.stream()
                    .anyMatch(copy -> copy.kind() != Kind.WITHDRAWAL
                            && versions.stream().allMatch(v -> story.versionTelling(copy.grade()) < v));
            if (!toldEarlier) {
                unfounded.put(id, 2); // once for what it corrects, and once for what came in its place
            }
        });
        if (copies.stream().allMatch(copy -> copy.kind() == Kind.WITHDRAWAL)) {
            ids(Kind.WITHDRAWAL).forEach(id -> unfounded.put(id, 1));
        }
        return unfounded;
    }

    /** The ids of all further copies, each as often as there is one. */
    List<String> repeated() {
        Set<String> seen = new HashSet<>();
        return copies.stream().map(Message::id).filter(id -> !seen.add(id)).toList();
    }

    private boolean isSo(Message message) {
        return story.withdrawn()
                ? message.kind() == Kind.WITHDRAWAL
                : message.grade().equals(story.latest());
    }

    private Map<String, Set<Integer>> corrections() {
        return copies.stream()
                .filter(copy -> copy.kind() == Kind.CORRECTION)
                .collect(Collectors.groupingBy(
                        Message::id,
                        LinkedHashMap::new,
                        Collectors.mapping(copy -> story.versionTelling(copy.grade()), Collectors.toSet())));
    }

    private Set<String> ids(Kind kind) {
        return copies.stream()
                .filter(copy -> copy.kind() == kind)
                .map(Message::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
