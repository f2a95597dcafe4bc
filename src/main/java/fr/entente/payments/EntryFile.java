package fr.entente.payments;

import java.util.List;

/// One entry with all that a person needs to decide. `originals` are payments that a reversal may
/// mean.
public record EntryFile(
    EntryLine line,
    List<EntryProposal> proposals,
    List<EntryPart> parts,
    List<EntryLine> originals) {}
