package fr.entente.outreach;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.AgentId;
import java.util.List;

/// What an agent wants to know about an account, of whom; name, address and questions as they were
/// typed.
public record ColleagueRequest(
    AccountId account,
    String name,
    ColleagueRole role,
    String address,
    List<String> questions,
    AgentId author) {}
