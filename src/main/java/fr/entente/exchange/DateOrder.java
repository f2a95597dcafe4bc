package fr.entente.exchange;

/// Which comes first in dates such as 03/04/2026. Dates that begin with a year of four digits are
/// read in either order; with YEAR_FIRST nothing else is a date.
public enum DateOrder {
  DAY_FIRST,
  MONTH_FIRST,
  YEAR_FIRST
}
