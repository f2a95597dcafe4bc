package fr.entente.worklist;

/// A row of the worklist screen.
public record WorklistRow(
    WorkItem item, String debtorName, String creditorName, String accountReference) {}
