package fr.entente.scripts;

import java.util.Set;

/// Other words of these files are in force.
public record ScriptsPublished(Set<String> paths) {}
