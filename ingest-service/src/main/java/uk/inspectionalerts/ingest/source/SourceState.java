package uk.inspectionalerts.ingest.source;

import java.util.Collection;
import java.util.List;

/** How it stands with a source, in one word. */
public enum SourceState {
    /** It answers, looks as always, and publishes as often as can be expected. */
    HEALTHY,
    /** As {@link TroubleKind#QUIET}. */
    QUIET,
    /** As {@link TroubleKind#UNREACHABLE}. */
    UNREACHABLE,
    /** As {@link TroubleKind#CHANGED}. */
    CHANGED;

    /** The state of a source with those troubles: the one that hides the others. A gap is told beside the state. */
    public static SourceState of(Collection<TroubleKind> troubles) {
        return List.of(UNREACHABLE, CHANGED, QUIET).stream()
                .filter(state -> troubles.contains(TroubleKind.valueOf(state.name())))
                .findFirst()
                .orElse(HEALTHY);
    }
}
