package fr.entente.exchange;

/// Which comes first in dates such as 03/04/2026. Dates that begin with the year are read either
/// way.
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST
}
