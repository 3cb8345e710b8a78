package io.dateline.enrich.actor;

import io.dateline.enrich.actor.Chain.Trait;
import io.dateline.enrich.document.Tokens;

/** Reads how far a run of capitalised words goes, with what joins them: initials, particles, hyphens, "of" and "and". */
final class RunReader {

    private static final int MOST_WORDS = 9;

    /** The longest title with a full stop after it: "Lieut." */
    private static final int LONGEST_ABBREVIATION = 5;

    private final Words words;
    private final Tokens tokens;

    RunReader(Words words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Where a run ends, and what joins its words. */
    static final class Run {
        /** The last token; -1 where no run begins. */
        int last = -1;

        int words;

        /** Bits of {@link Trait}. */
        int traits;

        private void add(Trait trait) {
            traits |= trait.bit();
        }

        boolean is(Trait trait) {
            return (traits & trait.bit()) != 0;
        }
    }

    Run read(int first) {
        Run run = new Run();
        int at = first;
        while (at < tokens.size() && run.words < MOST_WORDS) {
            PhraseTable.Hit<NameKind> listed = at == first || tokens.spaced(at) ? words.listed(at) : null;
            if (listed != null && listed.last() > at) {
                run.words += listed.last() - at + 1;
                run.last = listed.last();
            } else if (part(at)) {
                if (compound(at) && !eastAsian(run, at)) {
                    return run;
                }
                run.words++;
                run.last = compound(at) ? at + 2 : at;
            } else {
                return run;
            }
            at = next(run);
        }
        return run;
    }

    /** The next word of the same run; past the text when there is none. */
    private int next(Run run) {
        int last = run.last;
        int next = last + 1;
        int over = last + 2;
        if (words.has(last, Cue.ORGANISATION_SUFFIX) && !words.has(next, Cue.ORGANISATION_SUFFIX)) {
            return tokens.size();
        }
        if (next >= tokens.size() || tokens.kind(next) == Tokens.Kind.BREAK) {
            return tokens.size();
        }
        if (tokens.isWord(next)) {
            return tokens.spaced(next) ? word(run, next) : tokens.size();
        }
        if (over >= tokens.size() || !tokens.isWord(over)) {
            return tokens.size();
        }
        boolean close = !tokens.spaced(next) && !tokens.spaced(over);
        if (tokens.isMark(next, '-')
                && close
                && capital(over)
                && (words.alias(last) == null || words.alias(over) == null)) {
            return over;
        }
        if (apostrophe(next) && close && capital(over) && length(last) <= 2) {
            return over;
        }
        if (tokens.isMark(next, '&') && capital(over)) {
            run.add(Trait.AMPERSAND);
            return over;
        }
        if (tokens.isMark(next, '.') && !tokens.spaced(next) && capital(over) && abbreviated(last)) {
            if (length(last) == 1) {
                run.add(Trait.INITIAL);
            }
            return over;
        }
        return tokens.size();
    }

    private int word(Run run, int next) {
        if (capital(next)) {
            return next;
        }
        if (words.has(next, Cue.PARTICLES)) {
            int over = next + 1;
            if (over < tokens.size() && words.has(over, Cue.PARTICLES) && tokens.isWord(over)) {
                over++;
            }
            over = over < tokens.size() && (tokens.isMark(over, '-') || apostrophe(over)) ? over + 1 : over;
            if (over < tokens.size() && capital(over)) {
                run.add(Trait.PARTICLE);
                return over;
            }
        }
        boolean of = tokens.is(next, "of") || tokens.is(next, "for") || tokens.is(next, "on");
        if (of && (words.has(run.last, Cue.ORGANISATION_BEGINS) || prolonged(run, next))) {
            int over = next + 1 < tokens.size() && tokens.is(next + 1, "the") ? next + 2 : next + 1;
            boolean body =
                    words.has(run.last, Cue.ORGANISATION_ENDS) || words.has(over, Cue.PLAIN) || tokens.is(next, "of");
            if (body && over < tokens.size() && capital(over) && part(over)) {
                run.add(Trait.HEAD_OF);
                return over;
            }
        }
        return tokens.is(next, "and") && goesOn(run, next + 1) ? next + 1 : tokens.size();
    }

    /** Whether a name with "and" in it goes on: "Ministry of Health and Welfare", "Rail and Transit Authority". */
    private boolean goesOn(Run run, int at) {
        if (firm(run.last, at)) {
            return true;
        }
        if (at >= tokens.size()
                || !capital(at)
                || !words.has(run.last, Cue.PLAIN)
                || words.has(run.last, Cue.ORGANISATION_ENDS)
                || !words.has(at, Cue.PLAIN)) {
            return false;
        }
        int end = at + 1;
        while (end < tokens.size() && capital(end) && end < at + 3 && part(end)) {
            end++;
        }
        return run.is(Trait.HEAD_OF) || (end > at + 1 && words.has(end - 1, Cue.ORGANISATION_ENDS));
    }

    /** Whether "and" joins the names of a firm: "Hartley and Sons Inc". */
    private boolean firm(int last, int at) {
        if (words.alias(last) != null || words.listed(last) != null) {
            return false;
        }
        int end = at;
        while (end < tokens.size() && capital(end) && end < at + 3 && tokens.spaced(end) && words.alias(end) == null) {
            if (words.has(end, Cue.ORGANISATION_SUFFIX) || tokens.is(end, "co")) {
                return true;
            }
            end++;
        }
        return false;
    }

    /** Whether another "of" may follow: "Society for the Prevention of Falls". */
    private boolean prolonged(Run run, int of) {
        return run.is(Trait.HEAD_OF) && words.has(run.last, Cue.PLAIN) && words.has(of + 1, Cue.PLAIN);
    }

    private boolean abbreviated(int at) {
        int length = length(at);
        return length == 1
                || (length <= LONGEST_ABBREVIATION
                        && (words.has(at, Cue.TITLE) || words.has(at, Cue.PLACE_BEGINS) || tokens.is(at, "jr")));
    }

    /** Whether a word can be part of a name. */
    boolean part(int at) {
        return at < tokens.size()
                && tokens.isWord(at)
                && (capital(at) || article(at))
                && (!words.has(at, Cue.FUNCTION_WORD) || called(at))
                && !(length(at) == 1 && at + 1 < tokens.size() && tokens.isMark(at + 1, '-'))
                && (!words.has(at, Cue.CALENDAR) || nameOfMonth(at));
    }

    /** Whether a function word is a given name: "Will Hartley", but not "Will Paris". */
    private boolean called(int at) {
        int next = at + 1;
        return words.has(at, Cue.GIVEN)
                && next < tokens.size()
                && capital(next)
                && !words.has(next, Cue.FUNCTION_WORD)
                && !words.has(next, Cue.CALENDAR)
                && !words.has(next, Cue.GIVEN)
                && words.alias(next) == null
                && words.listed(next) == null;
    }

    /** Whether the name of a month is somebody's: "Theresa May", "Jan Mendoza". */
    private boolean nameOfMonth(int at) {
        return words.has(at - 1, Cue.GIVEN)
                || (words.has(at, Cue.GIVEN)
                        && at + 1 < tokens.size()
                        && capital(at + 1)
                        && words.has(at + 1, Cue.SURNAME));
    }

    /** Whether an Arabic article in lower case begins a name: "al-Amin". */
    private boolean article(int at) {
        return (tokens.is(at, "al") || tokens.is(at, "el"))
                && at + 2 < tokens.size()
                && tokens.isMark(at + 1, '-')
                && capital(at + 2);
    }

    /** Whether a hyphen and a word in lower case follow: "London-based". */
    private boolean compound(int at) {
        return at + 2 < tokens.size()
                && tokens.isMark(at + 1, '-')
                && !tokens.spaced(at + 1)
                && !tokens.spaced(at + 2)
                && tokens.isWord(at + 2)
                && !capital(at + 2);
    }

    /** Whether the compound is a given name of East Asia after its surname: "Ahn Mi-young". */
    private boolean eastAsian(Run run, int at) {
        return run.words == 1
                && words.has(at - 1, Cue.GIVEN)
                && length(at) <= 5
                && length(at + 2) <= 5
                && (length(at) <= 3 || !words.has(at + 2, Cue.PLAIN))
                && !words.has(at + 2, Cue.ROLE)
                && !tokens.is(at + 2, "era");
    }

    private boolean capital(int at) {
        return words.has(at, Cue.CAPITAL);
    }

    private boolean apostrophe(int at) {
        return tokens.isMark(at, '\'') || tokens.isMark(at, '’');
    }

    private int length(int at) {
        return tokens.end(at) - tokens.begin(at);
    }
}
