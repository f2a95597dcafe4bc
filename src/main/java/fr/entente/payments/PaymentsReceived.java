package fr.entente.payments;

import java.util.List;

/// Many payments came in at once, from a file, and were posted. Published inside the transaction
/// instead of one `PaymentReceived` for each, so that what follows can be done for all of them.
public record PaymentsReceived(List<PaymentReceived> payments) {}
