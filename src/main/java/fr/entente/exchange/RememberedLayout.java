package fr.entente.exchange;

import java.time.Instant;

/// How a person set the reading of such files right before; the name is empty when nobody was
/// signed in.
public record RememberedLayout(long id, LayoutSetting setting, Instant at, String by) {}
