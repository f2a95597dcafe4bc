/// The trainers' screen: what the ear listens for, tried, measured, published.
@NullMarked
package fr.entente.backoffice.ui.listening;

import org.jspecify.annotations.NullMarked;
