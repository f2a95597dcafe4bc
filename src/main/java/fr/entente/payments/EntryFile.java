package fr.entente.payments;

import java.util.List;

/// One entry with all that a person needs to decide. `originals` are payments that a reversal may
/// mean, `twins` what another kind of file says of the same amount on the same day.
public record EntryFile(
    EntryLine line,
    List<EntryProposal> proposals,
    List<EntryPart> parts,
    List<EntryLine> originals,
    List<EntryLine> twins) {}
