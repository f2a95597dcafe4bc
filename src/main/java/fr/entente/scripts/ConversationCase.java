package fr.entente.scripts;

import java.util.List;
import java.util.Optional;

/// One tested course of a conversation: what the debtor answers, where that leads, and what must
/// have been said by then.
record ConversationCase(
    String file,
    int line,
    String title,
    List<Move> moves,
    Optional<Section.Line> outcome,
    List<Section.Line> words,
    List<Section.Line> effects,
    boolean ends) {

  /// An answer in the debtor's words, or a card that is opened, and the step it leads to.
  record Move(int line, String said, String step) {}
}
