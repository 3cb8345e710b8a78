package io.dateline.enrich.date;

import java.time.LocalDate;

/** A day in figures that tell neither which of them is the month nor which the day: {@code 03/04/2019}. */
record Figures(LocalDate dayFirst, LocalDate monthFirst) implements Meaning {
    @Override
    public Resolution resolve(Resolver resolver) {
        return Resolution.unknown(underspecified());
    }

    @Override
    public String underspecified() {
        return Period.written(dayFirst.getYear());
    }

    @Override
    public boolean absolute() {
        return true;
    }
}
