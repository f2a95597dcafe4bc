package fr.entente.desk.seat;

import fr.entente.kernel.AgentId;

/// One agent at one screen. `tab` survives a reload of the page, `screen` does not: only the newest
/// screen of the tab that holds the desk may act.
public record Seat(AgentId agent, String tab, String screen) {}
