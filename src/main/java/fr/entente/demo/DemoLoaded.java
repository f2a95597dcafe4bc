package fr.entente.demo;

import java.time.LocalDate;

/// The demonstration portfolio has just been loaded into an empty database; published inside the
/// transaction, so that other modules can add their own history.
record DemoLoaded(LocalDate today) {}
