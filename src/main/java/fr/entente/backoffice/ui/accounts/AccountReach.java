package fr.entente.backoffice.ui.accounts;

import fr.entente.accounts.ChasingLetters;
import fr.entente.accounts.FactBook;
import fr.entente.attachments.Attachments;
import fr.entente.outreach.Colleagues;
import fr.entente.reporting.InvoiceChases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The front doors of what is known around an account: by whom, in which letters and papers, and
/// how it was asked for so far.
@Lazy
@Component
record AccountReach(
    FactBook facts,
    ChasingLetters letters,
    Attachments attachments,
    Colleagues colleagues,
    InvoiceChases chases) {}
