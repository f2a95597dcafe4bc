package fr.entente.exchange;

import org.jspecify.annotations.Nullable;

/// Which imports are wanted: where they stand, null for any, and a part of the file's name.
public record ImportFilter(@Nullable ImportState state, String name) {
  public static final ImportFilter ANY = new ImportFilter(null, "");
}
