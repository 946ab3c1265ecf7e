package uk.inspectionalerts.notification.outcome;

import java.util.Optional;

/** The local authority that a report is about. {@code urn} is its number as an inspected provider. */
public record Council(String urn, String name, Optional<String> regionCode) {}
