package uk.inspectionalerts.ingest.linking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many documents of one kind of one authority are linked to and not held. */
@Schema(name = "SourceAbsent")
public record Absent(String urn, String kind, long documents) {}
