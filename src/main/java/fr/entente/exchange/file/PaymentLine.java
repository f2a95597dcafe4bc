package fr.entente.exchange.file;

import java.time.LocalDate;

/// One line of a payments file, read and checked; amount in cents, texts may be empty.
public record PaymentLine(
    String account,
    String invoice,
    long cents,
    LocalDate on,
    String reference,
    String means,
    String key) {}
