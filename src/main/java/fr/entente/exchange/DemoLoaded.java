package fr.entente.exchange;

import java.time.LocalDate;

/// The demonstration portfolio has just been loaded into an empty database; published inside the
/// transaction, so that other modules can add their own history.
public record DemoLoaded(LocalDate today) {}
