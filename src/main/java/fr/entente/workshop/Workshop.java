package fr.entente.workshop;

import org.springframework.stereotype.Component;

/// Front door: the benches of the workshop. Leads, trainers, managers and administrators look;
/// trainers and administrators change. Each bench checks that itself.
@Component
public record Workshop(
    Tryout tryout,
    ListeningDraft draft,
    Measurements measurements,
    Editions editions,
    QualityBoard quality,
    ExampleProposals proposals) {}
