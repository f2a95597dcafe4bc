package fr.entente.payments;

import fr.entente.kernel.AccountId;
import fr.entente.kernel.Money;
import java.time.LocalDate;

/// A part of a promise or plan that has not come in yet, with what it still lacks.
public record ExpectedPart(AccountId account, LocalDate dueOn, Money missing) {}
