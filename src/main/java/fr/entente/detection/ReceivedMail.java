package fr.entente.detection;

import java.time.Instant;

/// A received mail, in one line.
public record ReceivedMail(long id, Instant at, String sender, String subject) {}
