package fr.entente.simulator;

import java.time.Instant;
import java.util.Map;

/// One request: received by the exchange, or (`webhook`) sent to the application. Status 0: no
/// answer came.
public record TrafficEntry(
    Instant at,
    boolean webhook,
    String method,
    String url,
    Map<String, String> parameters,
    int status) {}
