package uk.inspectionalerts.notification.outcome;

import java.util.Optional;

/**
 * A computed claim about the inspection.
 *
 * @param type its type, an open list ({@code improved}, {@code out_of_inadequate} …)
 * @param area the area it speaks of; empty when it speaks of the whole
 * @param sentence the claim with its terms
 */
public record Milestone(String type, Optional<Area> area, String sentence) {}
