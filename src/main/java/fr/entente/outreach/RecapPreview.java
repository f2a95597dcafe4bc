package fr.entente.outreach;

import fr.entente.compliance.Refusal;
import fr.entente.kernel.CommitmentId;
import java.util.List;

/// The recap as it would go out, before it does. An empty address: none is known. Refusals are
/// those of the contact policy for that address.
public record RecapPreview(
    CommitmentId commitment,
    String address,
    String subject,
    String text,
    String html,
    RecapStatus before,
    List<Refusal> refusals) {}
