package fr.entente.demo;

import java.time.LocalDate;

/// News: the demonstration's portfolio is there, and nothing has happened to it yet.
record DemoLoaded(LocalDate today) {}
