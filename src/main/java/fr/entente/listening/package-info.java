/// Reads one remark and says which situation its words hint at, with the words that carried it:
/// examples and phrases as content, a detector trained on them, a reading per remark. Needs no
/// database, keeps nothing of what it reads, and knows neither calls nor people.
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fr.entente.listening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
