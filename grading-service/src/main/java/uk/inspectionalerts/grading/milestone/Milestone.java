package uk.inspectionalerts.grading.milestone;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import uk.inspectionalerts.grading.judgement.Area;

/**
 * A claim about an inspection that follows from the record.
 *
 * @param id the same for the same inspection, type and area, however often it is derived
 * @param area the area that it speaks of; empty where it speaks of all
 * @param sentence the claim in plain English, with framework and as-at date
 */
public record Milestone(UUID id, MilestoneType type, Optional<Area> area, String sentence) {

    static Milestone of(UUID inspection, MilestoneType type, Optional<Area> area, String sentence) {
        String identity =
                inspection + "/" + type.code() + area.map(a -> "/" + a.code()).orElse("");
        UUID id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
        return new Milestone(id, type, area, sentence);
    }
}
