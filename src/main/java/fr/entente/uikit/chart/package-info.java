/// Charts as text: the server draws them, the browser runs nothing. One element for all kinds, with
/// the same figures as a table.
@NamedInterface("chart")
@NullMarked
package fr.entente.uikit.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
