/// Shapes of files: text, workbook or accounting file, which column holds what, how its dates and
/// amounts are written, and what a line of it says. Knows of an import only its published words
/// (plan, field, problem), never a run.
@NullMarked
package fr.entente.exchange.file;

import org.jspecify.annotations.NullMarked;
