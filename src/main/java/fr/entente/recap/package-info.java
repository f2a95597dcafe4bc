/// The pages for people who have no account here, each opened by a signed link: one shows a debtor
/// one arrangement in words, one asks a colleague about a customer. What is said there goes to
/// `outreach`, which owns links and answers. No session, no script, and reading changes nothing.
@ApplicationModule(allowedDependencies = {"kernel", "mail", "accounts", "commitments", "outreach"})
@NullMarked
package fr.entente.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
