/// Work that runs by itself, and how it went.
@NullMarked
package fr.entente.backoffice.ui.jobs;

import org.jspecify.annotations.NullMarked;
