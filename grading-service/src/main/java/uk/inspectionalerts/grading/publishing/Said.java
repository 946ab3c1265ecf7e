package uk.inspectionalerts.grading.publishing;

import java.util.List;
import java.util.UUID;

/**
 * Something that was published.
 *
 * @param type the {@code ce_type} of its event
 * @param alert whether people are told
 * @param changes what is another than was said before; empty for news
 */
public record Said(UUID inspection, String type, boolean alert, List<String> changes) {}
