package fr.entente.scripts;

import java.util.Map;

/// What is wrong with a content file, and where. Line counts from 1.
public record Complaint(String file, int line, String key, Map<String, String> detail) {}
