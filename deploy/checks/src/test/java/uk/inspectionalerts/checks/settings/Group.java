package uk.inspectionalerts.checks.settings;

import java.util.List;

/**
 * The settings of one feature.
 *
 * @param type name of the interface
 * @param meaning the first paragraph of its documentation, as Markdown
 */
public record Group(String prefix, String type, String meaning, List<Setting> settings) {}
