/// What a language is to the detector: words, stems, ideas, abbreviations and phrase patterns.
@NullMarked
package fr.entente.listening.text;

import org.jspecify.annotations.NullMarked;
