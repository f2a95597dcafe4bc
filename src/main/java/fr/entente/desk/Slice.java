package fr.entente.desk;

import java.util.EnumSet;
import java.util.Set;

/// A part of the desk that is read on its own. A command names those that it changes, and so does
/// every piece of news; the script's page is worked out of them and never read.
public enum Slice {
  /// Presence, held account, call.
  LINE,
  /// The account's file, its holds and wishes, earlier contacts.
  WHO,
  /// Promises, interest, the written recap, approvals.
  MONEY,
  /// What was said and what it may mean.
  SIGNS,
  /// Figures between two accounts.
  DAY;

  // An account that comes or goes brings everything with it, whatever a command names.
  public static final Set<Slice> NONE = Set.of();
  public static final Set<Slice> JUST_LINE = Set.of(LINE);
  public static final Set<Slice> JUST_DAY = Set.of(DAY);
  public static final Set<Slice> JUST_MONEY = Set.of(MONEY);
  public static final Set<Slice> JUST_WHO = Set.of(WHO);
  public static final Set<Slice> JUST_SIGNS = Set.of(SIGNS);
  public static final Set<Slice> CALL = Set.of(LINE, SIGNS);
  public static final Set<Slice> WHO_AND_SIGNS = Set.of(WHO, SIGNS);
  public static final Set<Slice> ACCOUNT = Set.of(LINE, WHO, MONEY);
  public static final Set<Slice> ALL = Set.copyOf(EnumSet.allOf(Slice.class));
}
