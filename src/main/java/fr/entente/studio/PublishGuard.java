package fr.entente.studio;

import fr.entente.scripts.Complaint;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/// Something else that has a say before words come into force, as the cases of a conversation do.
/// What it names and is no warning keeps them out.
public interface PublishGuard {
  /// All files as they would be, and which of them are changed.
  List<Complaint> objections(SortedMap<String, String> files, Set<String> changed);
}
