package fr.entente.outreach;

import fr.entente.kernel.Language;
import java.util.List;

/// What a colleague sees who comes with a good link: who asks, about which customer, and what.
public record ColleaguePage(
    String customer, String agent, String creditor, List<String> questions, Language language) {}
