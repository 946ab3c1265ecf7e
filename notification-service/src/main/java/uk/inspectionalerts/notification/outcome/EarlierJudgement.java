package uk.inspectionalerts.notification.outcome;

import java.time.LocalDate;
import java.util.Optional;

/** The judgement of an earlier report that a new one is held against; its area may be a wider one. */
public record EarlierJudgement(
        Area area,
        Grade grade,
        Framework framework,
        LocalDate inspectionEnd,
        Optional<LocalDate> publishedOn,
        boolean likeForLike) {

    /** The day by which people remember it: its publication, else the last day of the inspection. */
    public LocalDate remembered() {
        return publishedOn.orElse(inspectionEnd);
    }
}
