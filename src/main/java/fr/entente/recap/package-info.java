/// The debtor's page: the one screen for people who have no account here. A signed link opens it;
/// it shows one arrangement in words, and hands what was said there to `outreach`, which owns links
/// and answers. No session, no script, and reading it changes nothing.
@ApplicationModule(allowedDependencies = {"kernel", "mail", "accounts", "commitments", "outreach"})
@NullMarked
package fr.entente.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
