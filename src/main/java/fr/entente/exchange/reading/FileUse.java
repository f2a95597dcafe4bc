package fr.entente.exchange.reading;

import fr.entente.exchange.ImportKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a file is to be read for.
enum FileUse {
  ITEMS,
  PAYMENTS,
  STATEMENT,
  AUTO;

  static @Nullable FileUse of(String word) {
    for (FileUse each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return null;
  }

  /// The use to which a file of this kind is put.
  static FileUse of(ImportKind kind) {
    return switch (kind) {
      case OPEN_ITEMS, FEC -> ITEMS;
      case PAYMENTS -> PAYMENTS;
      case STATEMENT, BANK, FEC_PAYMENTS -> STATEMENT;
    };
  }

  /// The kind that serves this use, for a table whose header tells another.
  ImportKind kind(ImportKind told) {
    boolean books = told == ImportKind.FEC;
    return switch (this) {
      case AUTO -> told;
      case ITEMS -> books ? ImportKind.FEC : ImportKind.OPEN_ITEMS;
      case PAYMENTS -> books ? ImportKind.FEC_PAYMENTS : ImportKind.PAYMENTS;
      case STATEMENT -> books ? ImportKind.FEC_PAYMENTS : ImportKind.BANK;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
