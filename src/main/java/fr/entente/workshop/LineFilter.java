package fr.entente.workshop;

import fr.entente.kernel.Folding;
import fr.entente.kernel.Language;
import fr.entente.listening.Label;
import fr.entente.workshop.Entry.Kind;
import org.jspecify.annotations.Nullable;

/// Which lines are wanted; absent means any. A hard negative is found under the label it resembles.
public record LineFilter(
    @Nullable Kind kind,
    @Nullable Language language,
    @Nullable Label label,
    String search,
    boolean changedOnly) {
  public static final LineFilter ALL = new LineFilter(null, null, null, "", false);

  boolean fits(DraftLine line) {
    Entry entry = line.entry();
    return (kind == null || kind == entry.kind())
        && (language == null || language == entry.language())
        && (label == null || label == entry.label() || label == entry.near())
        && (!changedOnly || line.changed())
        && said(entry);
  }

  private boolean said(Entry entry) {
    String wanted = Folding.fold(search).strip();
    return wanted.isEmpty()
        || Folding.fold(entry.text()).contains(wanted)
        || Folding.fold(entry.id()).contains(wanted)
        || Folding.fold(entry.note()).contains(wanted);
  }
}
