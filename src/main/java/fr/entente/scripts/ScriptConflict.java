package fr.entente.scripts;

/// A file that was changed in the content folder since the studio published it: both texts. What
/// was published stays in force until somebody chooses.
public record ScriptConflict(String path, String folder, String studio, long publication) {}
