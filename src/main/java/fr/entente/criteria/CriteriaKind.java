package fr.entente.criteria;

import java.util.EnumSet;
import java.util.Set;

/// What sort of value a field has, and so what may be asked of it.
public enum CriteriaKind {
  AMOUNT,
  DAYS,
  COUNT,
  CHOICE,
  TEXT,
  YES_NO;

  public boolean number() {
    return this == AMOUNT || this == DAYS || this == COUNT;
  }

  public Set<Asked> asked() {
    return number() ? EnumSet.allOf(Asked.class) : EnumSet.of(Asked.IS, Asked.IS_NOT);
  }
}
